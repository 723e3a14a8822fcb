namespace KerasPS;

public static partial class K
{
    /// <summary>Sums x down to the shape of <paramref name="like"/>, which broadcasts to it.</summary>
    public static SymbolicTensor SumLike(SymbolicTensor x, SymbolicTensor like) =>
        x.Shape.IsKnown && x.Shape.Equals(like.Shape) ? x : Node.Create(new SumLikeOp(), x, like).Outputs[0];

    /// <summary>Repeats x to the shape of <paramref name="like"/>.</summary>
    public static SymbolicTensor BroadcastLike(SymbolicTensor x, SymbolicTensor like) =>
        x.Shape.IsKnown && x.Shape.Equals(like.Shape) ? x : Node.Create(new BroadcastLikeOp(), x, like).Outputs[0];

    /// <summary>Repeats x to a shape by NumPy's rule.</summary>
    public static SymbolicTensor BroadcastTo(SymbolicTensor x, params Dim[] dims)
    {
        var inputs = new List<SymbolicTensor> { x };
        var specs = DimSpec.From(dims, inputs);
        return Node.Create(new BroadcastToOp(specs), [.. inputs]).Outputs[0];
    }

    /// <summary>The same elements under other axes; one length may be -1: what remains.</summary>
    public static SymbolicTensor Reshape(SymbolicTensor x, params Dim[] dims)
    {
        if (dims.Count(d => d.Source is null && d.Value < 0) > 1)
            throw new KerasException("ReshapeAmbiguous",
                "Reshape: more than one length is -1. Give all lengths but one as numbers.");
        var inputs = new List<SymbolicTensor> { x };
        var specs = DimSpec.From(dims, inputs);
        return Node.Create(new ReshapeOp(specs), [.. inputs]).Outputs[0];
    }

    /// <summary>All axes behind the first merged into one.</summary>
    public static SymbolicTensor BatchFlatten(SymbolicTensor x) =>
        x.Shape.Rank == 2 ? x : Reshape(x, Dim.Of(x, 0), x.Shape.Rank == 1 ? 1 : -1);

    /// <summary>All axes merged into one.</summary>
    public static SymbolicTensor Flatten(SymbolicTensor x) => x.Shape.Rank == 1 ? x : Reshape(x, -1);

    /// <summary>The axes in another order (none given: reversed).</summary>
    public static SymbolicTensor Transpose(SymbolicTensor x, params int[] permutation)
    {
        var rank = x.Shape.Rank;
        var axes = permutation.Length == 0 && rank > 0
            ? [.. Enumerable.Range(0, rank).Reverse()]
            : permutation.Select(axis => Axis(x, axis)).ToArray();
        if (axes.Length != rank || axes.Distinct().Count() != rank)
            throw new KerasException("PermutationInvalid", $"Transpose: [{string.Join(", ", permutation)}] is no order " +
                $"of the {rank} axes of shape {x.Shape}; name each axis once.");
        return axes.SequenceEqual(Enumerable.Range(0, rank)) ? x : Node.Create(new TransposeOp(axes), x).Outputs[0];
    }

    /// <summary>New axes of length 1 at these positions of the result.</summary>
    public static SymbolicTensor ExpandDims(SymbolicTensor x, params int[] axes)
    {
        var rank = x.Shape.Rank + axes.Length;
        var dims = new List<Dim>(Dim.AllOf(x));
        foreach (var axis in axes.Select(a => a < 0 ? a + rank : a).Order())
            dims.Insert(axis >= 0 && axis <= dims.Count ? axis : throw new KerasException("AxisOutOfRange",
                $"ExpandDims: axis {axis} is outside a result of {rank} axes; expected {-rank} to {rank - 1}."), 1);
        return Reshape(x, [.. dims]);
    }

    /// <summary>Without these axes, which must have length 1 (none given: without all such axes).</summary>
    public static SymbolicTensor Squeeze(SymbolicTensor x, params int[] axes)
    {
        var gone = axes.Length == 0
            ? Enumerable.Range(0, x.Shape.Rank).Where(i => x.Shape[i] == 1).ToArray()
            : NormalizeAxes(x, axes);
        foreach (var axis in gone)
            if (x.Shape[axis] is not 1 and not -1)
                throw new KerasException("SqueezeLength",
                    $"Squeeze: axis {axis} of shape {x.Shape} has length {x.Shape[axis]}; expected 1.");
        return Reshape(x, [.. Enumerable.Range(0, x.Shape.Rank).Except(gone).Select(i => Dim.Of(x, i))]);
    }

    /// <summary>The elements in reverse order along these axes.</summary>
    public static SymbolicTensor Reverse(SymbolicTensor x, params int[] axes)
    {
        var op = new ReverseOp(NormalizeAxes(x, axes));
        // Twice is not at all: a bidirectional layer reverses what its backward layer reversed.
        return op.Equals(x.Node.Op) ? x.Node.Inputs[0] : Node.Create(op, x).Outputs[0];
    }

    /// <summary>The elements moved along an axis; what leaves at one end enters at the other.</summary>
    public static SymbolicTensor Roll(SymbolicTensor x, int shift, int axis) =>
        Node.Create(new RollOp(shift, Axis(x, axis)), x).Outputs[0];
}
