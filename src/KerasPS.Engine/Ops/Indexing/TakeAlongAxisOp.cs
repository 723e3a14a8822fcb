using KerasPS.Reference;

namespace KerasPS;

/// <summary>Of each line along an axis the elements at the positions in the same line of input 1.</summary>
public sealed record TakeAlongAxisOp(int Axis) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, indices) = (inputs[0].Shape, inputs[1].Shape);
        var dims = indices.ToArray();
        var fits = x.Rank == indices.Rank;
        for (var i = 0; fits && i < x.Rank; i++)
        {
            if (i == Axis) continue;
            fits = x[i] == dims[i] || x[i] < 0 || dims[i] < 0;
            if (dims[i] < 0) dims[i] = x[i];
        }
        return fits ? [new(new(dims), inputs[0].DType)]
            : throw new ShapeMismatchException("TakeAlongAxis", x, indices, $"all axes but axis {Axis} must be equal");
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new TakeAlongAxisGradientOp(Axis), gradients[0]!, node.Inputs[1], node.Inputs[0]).Outputs[0], null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (source, target) = (new Lines(inputs[0].Shape, Axis), new Lines(outputs[0].Shape, Axis));
        for (var line = 0; line < target.Count; line++)
            for (var i = 0; i < target.Length; i++)
            {
                var to = target.At(line, i);
                outputs[0].Data[to] = inputs[0].Data[source.At(line, GatherOp.Checked(inputs[1].Data[to], source.Length))];
            }
    }
}
