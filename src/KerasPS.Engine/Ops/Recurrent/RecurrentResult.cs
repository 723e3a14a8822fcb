namespace KerasPS;

/// <summary>What a recurrent op gives.</summary>
/// <param name="Outputs">The output of each step, in the input's order of time.</param>
/// <param name="States">The states after the last step that was taken.</param>
public sealed record RecurrentResult(SymbolicTensor Outputs, IReadOnlyList<SymbolicTensor> States);
