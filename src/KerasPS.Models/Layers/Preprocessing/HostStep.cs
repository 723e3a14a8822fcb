namespace KerasPS.Layers;

/// <summary>A layer's work on the host within a trace: from these values to a placeholder that stands for the result.</summary>
internal sealed record HostStep(HostLayer Layer, IReadOnlyList<SymbolicTensor> Sources, SymbolicTensor Result);
