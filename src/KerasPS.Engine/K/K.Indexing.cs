namespace KerasPS;

public static partial class K
{
    /// <summary>The slices of x along an axis at the given positions.</summary>
    public static SymbolicTensor Gather(SymbolicTensor x, SymbolicTensor indices, int axis = 0) =>
        Node.Create(new GatherOp(Axis(x, axis)), x, indices).Outputs[0];

    /// <summary>Of each line along an axis the elements at the positions in the same line of the indices.</summary>
    public static SymbolicTensor TakeAlongAxis(SymbolicTensor x, SymbolicTensor indices, int axis = -1) =>
        Node.Create(new TakeAlongAxisOp(Axis(x, axis)), x, indices).Outputs[0];

    /// <summary>A value of the shape of <paramref name="like"/>: zeros, to which slices are added along an axis at the given positions.</summary>
    public static SymbolicTensor ScatterAdd(SymbolicTensor slices, SymbolicTensor indices, SymbolicTensor like, int axis = 0) =>
        Node.Create(new GatherGradientOp(Axis(like, axis)), slices, indices, like).Outputs[0];

    /// <summary>A new axis of ones and zeros: 1 at the given position, all 0 where it is outside.</summary>
    public static SymbolicTensor OneHot(SymbolicTensor indices, int depth, int axis = -1, DType dtype = DType.Float32)
    {
        axis = Axis(indices, axis, more: 1);
        var classes = Enumerable.Repeat(1, indices.Shape.Rank + 1).Select(d => (Dim)d).ToArray();
        classes[axis] = depth;
        return Cast(Equal(ExpandDims(indices, axis), Reshape(Arange(depth, indices.DType), classes)), dtype);
    }

    /// <summary>The k largest elements along the last axis in falling order, and their positions.</summary>
    public static (SymbolicTensor Values, SymbolicTensor Indices) TopK(SymbolicTensor x, int k)
    {
        var node = Node.Create(new TopKOp(k), x);
        return (node.Outputs[0], node.Outputs[1]);
    }

    /// <summary>Whether each row's target is among its k most likely classes; classes as likely as the k-th count as well.</summary>
    public static SymbolicTensor InTopK(SymbolicTensor predictions, SymbolicTensor targets, int k)
    {
        var target = OneHot(targets, KnownLength(predictions, 1, "InTopK"), dtype: DType.Bool);
        var score = Sum(Where(target, predictions, ZerosLike(predictions)), 1, keepDims: true);
        var above = Sum(Cast(Greater(predictions, score), DType.Int32), 1);
        var valid = LogicalAnd(Any(target, 1), All(IsFinite(predictions), 1));
        return LogicalAnd(Less(above, k), valid);
    }

    /// <summary>The positions that sort each line along an axis.</summary>
    public static SymbolicTensor ArgSort(SymbolicTensor x, int axis = -1, bool descending = false) =>
        Node.Create(new ArgSortOp(Axis(x, axis), descending), x).Outputs[0];

    /// <summary>The elements of each line along an axis in order.</summary>
    public static SymbolicTensor Sort(SymbolicTensor x, int axis = -1, bool descending = false) =>
        TakeAlongAxis(x, ArgSort(x, axis, descending), axis);

    /// <summary>Zeros above the diagonal number <paramref name="diagonal"/> of the last two axes.</summary>
    public static SymbolicTensor Tril(SymbolicTensor x, int diagonal = 0) =>
        Where(LessEqual(Columns(x), Rows(x) + diagonal), x, ZerosLike(x));

    /// <summary>Zeros below the diagonal number <paramref name="diagonal"/> of the last two axes.</summary>
    public static SymbolicTensor Triu(SymbolicTensor x, int diagonal = 0) =>
        Where(GreaterEqual(Columns(x), Rows(x) + diagonal), x, ZerosLike(x));

    private static SymbolicTensor Columns(SymbolicTensor x) => Arange(Dim.Of(x, -1));

    private static SymbolicTensor Rows(SymbolicTensor x) => ExpandDims(Arange(Dim.Of(x, -2)), 1);
}
