namespace KerasPS;

/// <summary>The sum; of booleans their number.</summary>
public sealed record SumOp(EquatableArray<int> Axes, bool KeepDims) : ReductionOp(Axes, KeepDims)
{
    /// <inheritdoc/>
    protected override double Seed => 0;

    /// <inheritdoc/>
    protected override double Fold(double sum, double x) => sum + x;

    /// <inheritdoc/>
    protected override DType ResultType(DType x) => x == DType.Bool ? DType.Int32 : x;

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [K.BroadcastLike(Restore(gradients[0]!), node.Inputs[0])];
}
