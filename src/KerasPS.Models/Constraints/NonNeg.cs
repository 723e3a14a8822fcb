namespace KerasPS.Constraints;

/// <summary>Values not below 0.</summary>
[KerasObject("NonNeg")]
public sealed class NonNeg : Constraint
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor weight) =>
        weight * K.Cast(K.GreaterEqual(weight, 0), weight.DType);
}
