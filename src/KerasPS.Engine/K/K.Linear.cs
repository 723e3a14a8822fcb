namespace KerasPS;

public static partial class K
{
    /// <summary>
    /// The product of the matrices in the last two axes, axes before them broadcast; an operand of one axis is a row
    /// (left) or a column (right), as in NumPy.
    /// </summary>
    public static SymbolicTensor MatMul(SymbolicTensor a, SymbolicTensor b, bool transposeA = false, bool transposeB = false)
    {
        var (left, right) = (a.Shape.Rank == 1, b.Shape.Rank == 1);
        if (left) (a, transposeA) = (ExpandDims(a, 0), false);
        if (right) (b, transposeB) = (ExpandDims(b, 1), false);
        var y = Node.Create(new MatMulOp(transposeA, transposeB), a, b).Outputs[0];
        if (right) y = Squeeze(y, -1);
        return left ? Squeeze(y, right ? -1 : -2) : y;
    }

    /// <summary>Keras' dot: the last axis of a against the second last of b (the only one where b has one axis).</summary>
    public static SymbolicTensor Dot(SymbolicTensor a, SymbolicTensor b)
    {
        if (b.Shape.Rank <= 2 || a.Shape.Rank == 1) return MatMul(a, b);
        return Tensordot(a, b, [-1], [-2]);
    }

    /// <summary>The sum of products over pairs of axes; the remaining axes of a, then those of b, stay.</summary>
    public static SymbolicTensor Tensordot(SymbolicTensor a, SymbolicTensor b, int[] axesA, int[] axesB)
    {
        int[] innerA = [.. axesA.Select(i => Axis(a, i))], innerB = [.. axesB.Select(i => Axis(b, i))];
        int[] outerA = [.. Enumerable.Range(0, a.Shape.Rank).Except(innerA)];
        int[] outerB = [.. Enumerable.Range(0, b.Shape.Rank).Except(innerB)];
        if (innerA.Length != innerB.Length || innerA.Zip(innerB).Any(p => !Fits(a.Shape[p.First], b.Shape[p.Second])))
            throw new ShapeMismatchException("Tensordot", a.Shape, b.Shape,
                $"the axes [{string.Join(", ", axesA)}] and [{string.Join(", ", axesB)}] must have equal lengths");
        var left = Transpose(a, [.. outerA, .. innerA]);
        var right = Transpose(b, [.. innerB, .. outerB]);
        // An operand that has its summed axis last is a batch of rows already.
        left = innerA.Length == 1 && outerA.Length > 0 ? left : Matrix(left, outerA.Length);
        right = Matrix(right, innerB.Length);
        var y = MatMul(left, right);
        Dim[] dims = [.. outerA.Select(i => Dim.Of(a, i)), .. outerB.Select(i => Dim.Of(b, i))];
        return y.Shape.Rank == dims.Length && outerB.Length == 1 ? y : Reshape(y, dims);
    }

    /// <summary>The sum of products over the given number of last axes of a and first axes of b.</summary>
    public static SymbolicTensor Tensordot(SymbolicTensor a, SymbolicTensor b, int axes = 2) =>
        Tensordot(a, b, [.. Enumerable.Range(a.Shape.Rank - axes, axes)], [.. Enumerable.Range(0, axes)]);

    /// <summary>All products of an element of a vector and one of another.</summary>
    public static SymbolicTensor Outer(SymbolicTensor a, SymbolicTensor b) =>
        ExpandDims(Flatten(a), 1) * ExpandDims(Flatten(b), 0);

    private static bool Fits(int a, int b) => a == b || a < 0 || b < 0;

    // The first axes merged into rows, the others into columns.
    private static SymbolicTensor Matrix(SymbolicTensor x, int rowAxes)
    {
        if (rowAxes == 1 && x.Shape.Rank == 2) return x;
        long rows = 1, columns = 1;
        for (var i = 0; i < x.Shape.Rank; i++)
            if (i < rowAxes) rows = rows < 0 || x.Shape[i] < 0 ? -1 : rows * x.Shape[i];
            else columns = columns < 0 || x.Shape[i] < 0 ? -1 : columns * x.Shape[i];
        if (rows >= 0 && columns >= 0) return Reshape(x, (int)rows, (int)columns);
        if (columns >= 0) return Reshape(x, -1, (int)columns);
        if (rows >= 0) return Reshape(x, (int)rows, -1);
        if (rowAxes == 1) return Reshape(x, Dim.Of(x, 0), -1);
        return x.Shape.Rank - rowAxes == 1 ? Reshape(x, -1, Dim.Of(x, -1))
            : throw new KerasException("LengthUnknown", $"Several axes of shape {x.Shape} would have to be merged without " +
                "knowing their lengths; give the value a full shape.");
    }
}
