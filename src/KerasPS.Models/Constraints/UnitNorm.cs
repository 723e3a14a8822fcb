namespace KerasPS.Constraints;

/// <summary>Norms of 1.</summary>
[KerasObject("UnitNorm")]
public sealed class UnitNorm : NormConstraint
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor weight) =>
        weight / (Epsilon + Norms(weight));
}
