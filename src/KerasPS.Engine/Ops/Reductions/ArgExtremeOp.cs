using KerasPS.Reference;

namespace KerasPS;

/// <summary>The position of the largest (or smallest) element along an axis; the first one where several are equal.</summary>
public sealed record ArgExtremeOp(int Axis, bool Largest, bool KeepDims) : Op
{
    /// <inheritdoc/>
    public override string Name => Largest ? "ArgMax" : "ArgMin";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = new List<int>(inputs[0].Shape.ToArray());
        if (KeepDims) dims[Axis] = 1;
        else dims.RemoveAt(Axis);
        return [new(new([.. dims]), DType.Int32)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => [null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[0].Shape, Axis);
        for (var line = 0; line < lines.Count; line++)
        {
            var values = lines.Read(inputs[0].Data, line);
            var best = 0;
            for (var i = 1; i < values.Length; i++)
                if (Largest ? values[i] > values[best] : values[i] < values[best]) best = i;
            outputs[0].Data[line] = best;
        }
    }
}
