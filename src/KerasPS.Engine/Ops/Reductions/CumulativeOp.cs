using KerasPS.Reference;

namespace KerasPS;

/// <summary>Sums or products of all elements up to each one along an axis.</summary>
/// <param name="Axis">The axis, not negative.</param>
/// <param name="Product">Products instead of sums.</param>
/// <param name="Exclusive">Whether each element itself is left out.</param>
/// <param name="Reverse">Whether to go from the end.</param>
public sealed record CumulativeOp(int Axis, bool Product, bool Exclusive, bool Reverse) : Op
{
    /// <inheritdoc/>
    public override string Name => Product ? "CumProd" : "CumSum";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [inputs[0] with { DType = inputs[0].DType == DType.Bool ? DType.Int32 : inputs[0].DType }];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (x, y, upstream) = (node.Inputs[0], node.Outputs[0], gradients[0]!);
        if (!Product) return [K.CumSum(upstream, Axis, Exclusive, !Reverse)];
        var sum = K.CumSum(upstream * y, Axis, Exclusive, !Reverse);
        var zero = K.Equal(x, 0);
        return [K.Where(zero, K.ZerosLike(sum), sum / K.Where(zero, K.OnesLike(x), x))];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[0].Shape, Axis);
        for (var line = 0; line < lines.Count; line++)
        {
            var values = lines.Read(inputs[0].Data, line);
            if (Reverse) System.Array.Reverse(values);
            double fold = Product ? 1 : 0;
            for (var i = 0; i < values.Length; i++)
            {
                var before = fold;
                fold = Product ? fold * values[i] : fold + values[i];
                values[i] = Exclusive ? before : fold;
            }
            if (Reverse) System.Array.Reverse(values);
            lines.Write(outputs[0].Data, line, values);
        }
    }
}
