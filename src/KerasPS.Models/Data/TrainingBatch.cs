namespace KerasPS.Data;

/// <summary>One batch that a generator or a sequence gives.</summary>
/// <param name="X">Inputs: a tensor or array, a list of them, or a dictionary by input name.</param>
/// <param name="Y">Targets in the same forms by output; null where only predictions are made.</param>
/// <param name="SampleWeight">Weights of the samples; null: all count once.</param>
public sealed record TrainingBatch(object X, object? Y = null, object? SampleWeight = null);
