namespace KerasPS.Layers;

/// <summary>What a cell makes of a sequence.</summary>
/// <param name="Outputs">The outputs of all steps in the order they were taken.</param>
/// <param name="LastOutput">The output of the step taken last.</param>
/// <param name="States">The states after it.</param>
public sealed record SequenceResult(SymbolicTensor Outputs, SymbolicTensor LastOutput,
    IReadOnlyList<SymbolicTensor> States);
