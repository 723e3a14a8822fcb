namespace KerasPS;

/// <summary>The mean.</summary>
public sealed record MeanOp(EquatableArray<int> Axes, bool KeepDims) : ReductionOp(Axes, KeepDims)
{
    /// <inheritdoc/>
    protected override double Seed => 0;

    /// <inheritdoc/>
    protected override double Fold(double sum, double x) => sum + x;

    /// <inheritdoc/>
    protected override void Finish(double[] folds, int count)
    {
        for (var i = 0; i < folds.Length; i++) folds[i] /= count;
    }

    /// <inheritdoc/>
    protected override DType ResultType(DType x) => x.ToFloating();

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var x = node.Inputs[0];
        return [K.BroadcastLike(Restore(gradients[0]! / K.SizeOf(x, Axes.Span.ToArray())), x)];
    }
}
