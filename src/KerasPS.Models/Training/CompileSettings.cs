namespace KerasPS.Training;

/// <summary>What a model was compiled with, as given: what a file keeps of it.</summary>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="Loss">A name or object, a list or a dictionary by output; null entries for outputs without a loss.</param>
/// <param name="Metrics">Names or objects, lists or dictionaries by output: not weighted by sample weights.</param>
/// <param name="WeightedMetrics">The same, weighted by sample weights.</param>
/// <param name="LossWeights">A factor for each output's loss: a number, a list or a dictionary.</param>
public sealed record CompileSettings(Optimizer Optimizer, object? Loss, object? Metrics, object? WeightedMetrics,
    object? LossWeights)
{
    /// <summary>Whose rules combine losses, weights and masks.</summary>
    public TrainingForm Form { get; init; }

    /// <summary>Whether a model in mixed_float16 gets its loss scaled.</summary>
    public bool AutoScaleLoss { get; init; } = true;
}
