using KerasPS.Reference;

namespace KerasPS;

/// <summary>The largest elements of each line along the last axis, in falling order, and their positions; of equal ones the first.</summary>
public sealed record TopKOp(int Count) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (shape.Rank == 0 || (shape[^1] >= 0 && shape[^1] < Count))
            throw new KerasException("TopKTooFew",
                $"TopK: shape {shape} has no {Count} elements along its last axis; give a k of at most that length.");
        shape = shape.With(-1, Count);
        return [new(shape, inputs[0].DType), new(shape, DType.Int32)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var x = node.Inputs[0];
        return [gradients[0] is { } upstream
            ? Node.Create(new TakeAlongAxisGradientOp(x.Shape.Rank - 1), upstream, node.Outputs[1], x).Outputs[0]
            : null];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var length = inputs[0].Shape[^1];
        for (var line = 0; line * Count < outputs[0].Data.Length; line++)
        {
            var values = inputs[0].Data.AsSpan(line * length, length).ToArray();
            var best = Enumerable.Range(0, length).OrderByDescending(i => values[i]).Take(Count).ToArray();
            for (var i = 0; i < Count; i++)
            {
                outputs[0].Data[line * Count + i] = values[best[i]];
                outputs[1].Data[line * Count + i] = best[i];
            }
        }
    }
}
