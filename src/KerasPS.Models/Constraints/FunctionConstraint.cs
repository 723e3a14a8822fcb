namespace KerasPS.Constraints;

/// <summary>A projection by a function of a user's own.</summary>
public sealed class FunctionConstraint(Func<SymbolicTensor, SymbolicTensor> function, string name)
    : Constraint, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor weight) => function(weight);
}
