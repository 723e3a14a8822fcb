namespace KerasPS.Callbacks;

/// <summary>
/// Measures (and at the epoch's end saves) with the optimizer's averaged weights, then goes on with the real ones.
/// </summary>
[KerasObject("SwapEMAWeights")]
public sealed class SwapEmaWeights : Callback
{
    private bool swapped;

    /// <summary>Whether the averaged weights stay from the end of the epoch's batches to the end of the epoch, for callbacks that save.</summary>
    [Option(Help = "Whether the averaged weights stay in place until the end of the epoch, for callbacks that save.")]
    public bool SwapOnEpoch { get; init; }

    /// <inheritdoc/>
    public override void OnTestBegin(Logs logs)
    {
        if (!swapped) Swap();
    }

    /// <inheritdoc/>
    public override void OnTestEnd(Logs logs)
    {
        if (swapped && !SwapOnEpoch) Swap();
    }

    /// <inheritdoc/>
    public override void OnPredictBegin(Logs logs)
    {
        if (!swapped) Swap();
    }

    /// <inheritdoc/>
    public override void OnPredictEnd(Logs logs)
    {
        if (swapped) Swap();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (SwapOnEpoch && !swapped) Swap();
        // The end of the fit takes the averages from the optimizer: they must be there by then.
        if (swapped && (epoch == Parameters.Epochs - 1 || Model!.StopTraining)) Swap();
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs)
    {
        if (swapped) Swap();
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs)
    {
        if (swapped) Swap();
    }

    private void Swap()
    {
        if (Model?.Optimizer is not GradientOptimizer { UseEma: true } optimizer)
            throw new KerasException("EmaMissing", "SwapEMAWeights needs an optimizer made with use_ema = true.");
        optimizer.SwapAverages(Model.TrainableWeights);
        swapped = !swapped;
    }
}
