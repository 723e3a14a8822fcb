namespace KerasPS.Callbacks;

/// <summary>Ends training when the loss is infinite or not a number.</summary>
[KerasObject("TerminateOnNaN")]
public sealed class TerminateOnNaN : Callback
{
    /// <summary>Whether that is an error.</summary>
    [Option(Help = "Whether an invalid loss is an error.")]
    public bool RaiseError { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (!logs.TryGet("loss", out var loss) || double.IsFinite(loss)) return;
        if (RaiseError)
            throw new KerasException("LossInvalid", FormattableString.Invariant(
                $"Batch {batch}: the loss is {loss}. Lower the learning rate, or look for invalid values in the data."));
        Say($"Batch {batch}: Invalid loss, terminating training");
        Model!.StopTraining = true;
    }
}
