namespace KerasPS;

/// <summary>The product.</summary>
public sealed record ProdOp(EquatableArray<int> Axes, bool KeepDims) : ReductionOp(Axes, KeepDims)
{
    /// <inheritdoc/>
    protected override double Seed => 1;

    /// <inheritdoc/>
    protected override double Fold(double sum, double x) => sum * x;

    /// <inheritdoc/>
    protected override DType ResultType(DType x) => x == DType.Bool ? DType.Int32 : x;

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        // The product of all other elements, from before and from behind: right where elements are 0 as well.
        var x = node.Inputs[0];
        var rank = x.Shape.Rank;
        var order = Enumerable.Range(0, rank).Except(Axes.Span.ToArray()).Concat(Axes.Span.ToArray()).ToArray();
        var moved = K.Transpose(x, order);
        Dim[] merged = [.. Dim.AllOf(moved)[..(rank - Axes.Length)], -1];
        var line = K.Reshape(moved, merged);
        var others = K.CumProd(line, -1, exclusive: true) * K.CumProd(line, -1, exclusive: true, reverse: true);
        var back = new int[rank];
        for (var i = 0; i < rank; i++) back[order[i]] = i;
        others = K.Transpose(K.Reshape(others, Dim.AllOf(moved)), back);
        return [others * Restore(gradients[0]!)];
    }
}
