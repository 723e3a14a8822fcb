namespace KerasPS;

/// <summary>The smallest element; equal ones share the gradient.</summary>
public sealed record MinOp(EquatableArray<int> Axes, bool KeepDims) : ReductionOp(Axes, KeepDims)
{
    /// <inheritdoc/>
    protected override double Seed => double.PositiveInfinity;

    /// <inheritdoc/>
    protected override double Fold(double sum, double x) => double.IsNaN(sum) || double.IsNaN(x) ? double.NaN : Math.Min(sum, x);

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var x = node.Inputs[0];
        var winners = K.Cast(K.Equal(x, Restore(node.Outputs[0])), x.DType);
        var number = K.Sum(winners, Axes.Span.ToArray(), keepDims: true);
        return [winners / number * Restore(gradients[0]!)];
    }
}
