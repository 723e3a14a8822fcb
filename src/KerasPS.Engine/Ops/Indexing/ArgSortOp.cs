using KerasPS.Reference;

namespace KerasPS;

/// <summary>The positions that sort each line along an axis; equal elements keep their order.</summary>
public sealed record ArgSortOp(int Axis, bool Descending) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0] with { DType = DType.Int32 }];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[0].Shape, Axis);
        for (var line = 0; line < lines.Count; line++)
        {
            var values = lines.Read(inputs[0].Data, line);
            var order = Enumerable.Range(0, values.Length);
            var sorted = Descending ? order.OrderByDescending(i => values[i]) : order.OrderBy(i => values[i]);
            lines.Write(outputs[0].Data, line, [.. sorted.Select(i => (double)i)]);
        }
    }
}
