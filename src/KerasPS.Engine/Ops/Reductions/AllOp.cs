namespace KerasPS;

/// <summary>Whether all elements are true.</summary>
public sealed record AllOp(EquatableArray<int> Axes, bool KeepDims) : ReductionOp(Axes, KeepDims)
{
    /// <inheritdoc/>
    protected override double Seed => 1;

    /// <inheritdoc/>
    protected override double Fold(double sum, double x) => sum != 0 && x != 0 ? 1 : 0;

    /// <inheritdoc/>
    protected override DType ResultType(DType x) => DType.Bool;

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [null];
}
