namespace KerasPS.Callbacks;

/// <summary>Ends training when a figure has stopped improving.</summary>
[KerasObject("EarlyStopping")]
public sealed class EarlyStopping : MonitorCallback
{
    private Tensor[]? bestWeights;

    /// <summary>By how much a figure must be better to count.</summary>
    [Option(Min = 0, Help = "By how much the figure must be better to count as an improvement.")]
    public double MinDelta { get; init; }

    /// <summary>Epochs without improvement after which training ends.</summary>
    [Option(Min = 0, Help = "Epochs without improvement after which training ends.")]
    public int Patience { get; init; }

    /// <summary>The figure to beat from the beginning.</summary>
    [Option(Help = "A figure to beat: improvements above it alone do not reset the waiting.")]
    public double? Baseline { get; init; }

    /// <summary>Whether the weights of the best epoch come back at the end.</summary>
    [Option(Help = "Whether the weights of the best epoch come back at the end.")]
    public bool RestoreBestWeights { get; init; }

    /// <summary>Epochs to wait before watching.</summary>
    [Option(Min = 0, Help = "Epochs to wait before watching.")]
    public int StartFromEpoch { get; init; }

    /// <summary>The best figure so far.</summary>
    public double? Best { get; private set; }

    /// <summary>The epoch of the best figure, counted from 0.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Epochs since the last improvement.</summary>
    public int Wait { get; private set; }

    /// <summary>The epoch after which training was ended; 0: it was not.</summary>
    public int StoppedEpoch { get; private set; }

    /// <inheritdoc/>
    protected override double Margin => MinDelta;

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        Wait = StoppedEpoch = BestEpoch = 0;
        Best = null;
        bestWeights = null;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (Current(logs) is not { } current || epoch < StartFromEpoch) return;
        // Where nothing ever improves, the first weights are the best ones.
        if (RestoreBestWeights && bestWeights is null) Keep(epoch);
        Wait++;
        if (IsImprovement(current, Best))
        {
            Best = current;
            BestEpoch = epoch;
            if (RestoreBestWeights) Keep(epoch);
            if (Baseline is null || IsImprovement(current, Baseline)) Wait = 0;
            return;
        }
        if (Wait < Patience || epoch == 0) return;
        StoppedEpoch = epoch;
        Model!.StopTraining = true;
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs)
    {
        if (StoppedEpoch > 0 && Verbose > 0) Say($"Epoch {StoppedEpoch + 1}: early stopping");
        if (!RestoreBestWeights || bestWeights is null) return;
        if (Verbose > 0) Say($"Restoring model weights from the end of the best epoch: {BestEpoch + 1}.");
        Model!.SetWeights(bestWeights);
    }

    private void Keep(int epoch)
    {
        foreach (var old in bestWeights ?? []) old.Dispose();
        bestWeights = Model!.GetWeights();
        BestEpoch = epoch;
    }
}
