namespace KerasPS;

/// <summary>
/// A variable and the value it takes at the end of a step. All updates of a step see the variables' old values.
/// </summary>
public sealed record Update(Variable Target, SymbolicTensor Value);
