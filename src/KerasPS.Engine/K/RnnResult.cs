namespace KerasPS;

/// <summary>What a loop over time gives to a script.</summary>
/// <param name="LastOutput">The output of the last step.</param>
/// <param name="Outputs">The outputs of all steps, (batch, time, …).</param>
/// <param name="States">The states after the last step.</param>
public sealed record RnnResult(SymbolicTensor LastOutput, SymbolicTensor Outputs, SymbolicTensor[] States);
