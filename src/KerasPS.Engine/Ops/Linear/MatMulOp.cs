using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// The product of the matrices in the last two axes; the axes before them broadcast. Both operands have at least two
/// axes; a transposed operand has its last two axes swapped first.
/// </summary>
public sealed record MatMulOp(bool TransposeA = false, bool TransposeB = false) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (a, b) = (inputs[0].Shape, inputs[1].Shape);
        if (a.Rank < 2 || b.Rank < 2)
            throw new ShapeMismatchException("MatMul", a, b, "expected at least two axes of each");
        var (rows, inner) = TransposeA ? (a[^1], a[^2]) : (a[^2], a[^1]);
        var (other, columns) = TransposeB ? (b[^1], b[^2]) : (b[^2], b[^1]);
        if (inner != other && inner >= 0 && other >= 0)
            throw new ShapeMismatchException("MatMul", a, b,
                $"expected as many {(TransposeB ? "columns" : "rows")} of the second as the first has " +
                $"{(TransposeA ? "rows" : "columns")}: {inner} against {other}");
        var batch = Shape.Broadcast(new(a.ToArray()[..^2]), new(b.ToArray()[..^2]), "MatMul");
        return [new(new([.. batch.ToArray(), rows, columns]), DTypes.Promote(inputs[0].DType, inputs[1].DType))];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (a, b, g) = (node.Inputs[0], node.Inputs[1], gradients[0]!);
        var da = TransposeA ? K.MatMul(b, g, TransposeB, true) : K.MatMul(g, b, false, !TransposeB);
        SymbolicTensor db;
        // One matrix for the whole batch: its gradient is one product over all rows, not a sum of many products.
        if (b.Shape.Rank == 2 && a.Shape.Rank > 2 && !TransposeA)
        {
            var (rows, upstream) = (MergeRows(a), MergeRows(g));
            db = TransposeB ? K.MatMul(upstream, rows, true, false) : K.MatMul(rows, upstream, true, false);
        }
        else db = TransposeB ? K.MatMul(g, a, true, TransposeA) : K.MatMul(a, g, !TransposeA, false);
        return [SumBatch(da, a), SumBatch(db, b)];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (a, b, y) = (inputs[0], inputs[1], outputs[0]);
        int rows = y.Shape[^2], columns = y.Shape[^1], inner = TransposeA ? a.Shape[^2] : a.Shape[^1];
        var batch = new Shape(y.Shape.ToArray()[..^2]);
        var offsetsA = Broadcasting.Positions(new(a.Shape.ToArray()[..^2]), batch);
        var offsetsB = Broadcasting.Positions(new(b.Shape.ToArray()[..^2]), batch);
        var (rowA, stepA) = TransposeA ? (1, rows) : (inner, 1);
        var (stepB, columnB) = TransposeB ? (1, inner) : (columns, 1);
        for (var n = 0; n < offsetsA.Length; n++)
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++)
                {
                    var fromA = offsetsA[n] * rows * inner + i * rowA;
                    var fromB = offsetsB[n] * inner * columns + j * columnB;
                    double sum = 0;
                    for (var k = 0; k < inner; k++) sum += a.Data[fromA + k * stepA] * b.Data[fromB + k * stepB];
                    y.Data[(n * rows + i) * columns + j] = sum;
                }
    }

    private static SymbolicTensor MergeRows(SymbolicTensor x) => K.Reshape(x, -1, Dim.Of(x, -1));

    // Only the batch axes may have been broadcast; equal ranks with known equal shapes need no sum.
    private static SymbolicTensor SumBatch(SymbolicTensor gradient, SymbolicTensor operand) =>
        operand.Shape.Rank == 2 && gradient.Shape.Rank == 2 ? gradient : K.SumLike(gradient, operand);
}
