namespace KerasPS;

internal static partial class KerasOperations
{
    public static SymbolicTensor Einsum(string subscripts, params SymbolicTensor[] operands) => K.Einsum(subscripts, operands);

    public static SymbolicTensor Inner(SymbolicTensor x1, SymbolicTensor x2) => Tensordot(x1, x2, [[x1.Shape.Rank - 1], [x2.Shape.Rank - 1]]);

    public static SymbolicTensor Vdot(SymbolicTensor x1, SymbolicTensor x2) => K.Sum(K.Flatten(x1) * K.Flatten(x2));

    public static SymbolicTensor Tensordot(SymbolicTensor x1, SymbolicTensor x2, int axes = 2) =>
        Tensordot(x1, x2, [[.. Enumerable.Range(x1.Shape.Rank - axes, axes)], [.. Enumerable.Range(0, axes)]]);

    public static SymbolicTensor Tensordot(SymbolicTensor x1, SymbolicTensor x2, int[][] axes)
    {
        var (left, right) = (axes[0].Select(a => Axis(x1, a)).ToArray(), axes[1].Select(a => Axis(x2, a)).ToArray());
        var a = Enumerable.Range(0, x1.Shape.Rank).Select(i => (char)('a' + i)).ToArray();
        var b = Enumerable.Range(0, x2.Shape.Rank).Select(i => (char)('A' + i)).ToArray();
        foreach (var (i, j) in left.Zip(right)) b[j] = a[i];
        var rest = string.Concat(a.Where((_, i) => !left.Contains(i))) + string.Concat(b.Where((_, j) => !right.Contains(j)));
        return K.Einsum($"{new string(a)},{new string(b)}->{rest}", x1, x2);
    }

    public static SymbolicTensor Cross(SymbolicTensor x1, SymbolicTensor x2, int axisa = -1, int axisb = -1, int axisc = -1, int? axis = null)
    {
        if (axis is { } all) (axisa, axisb, axisc) = (all, all, all);
        (x1, x2) = (Moveaxis(x1, [axisa], [-1]), Moveaxis(x2, [axisb], [-1]));
        SymbolicTensor At(SymbolicTensor x, int i) => K.SliceAxis(x, x.Shape.Rank - 1, i, i + 1);
        SymbolicTensor Part(int i, int j) => At(x1, i) * At(x2, j) - At(x1, j) * At(x2, i);
        return Moveaxis(K.Concat([Part(1, 2), Part(2, 0), Part(0, 1)], -1), [-1], [axisc]);
    }

    public static SymbolicTensor Kron(SymbolicTensor x1, SymbolicTensor x2)
    {
        var rank = Math.Max(x1.Shape.Rank, x2.Shape.Rank);
        while (x1.Shape.Rank < rank) x1 = K.ExpandDims(x1, 0);
        while (x2.Shape.Rank < rank) x2 = K.ExpandDims(x2, 0);
        var product = K.Reshape(x1, [.. Enumerable.Range(0, rank).SelectMany(i => new[] { Dim.Of(x1, i), 1 })])
            * K.Reshape(x2, [.. Enumerable.Range(0, rank).SelectMany(i => new[] { 1, Dim.Of(x2, i) })]);
        return K.Reshape(product, [.. Enumerable.Range(0, rank).Select(i => (Dim)(x1.Shape[i] * x2.Shape[i]))]);
    }

    public static SymbolicTensor Cdist(SymbolicTensor x1, SymbolicTensor x2, double p = 2) =>
        Norm(K.ExpandDims(x1, -2) - K.ExpandDims(x2, -3), System.Text.Json.Nodes.JsonValue.Create(p), [-1]);

    public static SymbolicTensor Corrcoef(SymbolicTensor x)
    {
        var centred = x - K.Mean(x, -1, keepDims: true);
        var unit = centred * K.Rsqrt(K.Sum(K.Square(centred), -1, keepDims: true));
        return K.MatMul(unit, unit, transposeB: true);
    }

    public static SymbolicTensor Vander(SymbolicTensor x, int? N = null, bool increasing = false)
    {
        var count = N ?? x.Shape[0];
        return K.Stack([.. Enumerable.Range(0, count).Select(i => K.Power(x, (double)(increasing ? i : count - 1 - i)))], -1);
    }
}
