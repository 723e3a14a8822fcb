using KerasPS.Reference;

namespace KerasPS;

/// <summary>The slices of input 0 along an axis at the positions in input 1, whose axes replace that axis.</summary>
public sealed record GatherOp(int Axis) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = inputs[0].Shape.ToArray();
        return [new(new([.. dims[..Axis], .. inputs[1].Shape.ToArray(), .. dims[(Axis + 1)..]]), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new GatherGradientOp(Axis), gradients[0]!, node.Inputs[1], node.Inputs[0]).Outputs[0], null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[0].Shape, Axis);
        var indices = inputs[1].Data;
        for (var outer = 0; outer < lines.Outer; outer++)
            for (var i = 0; i < indices.Length; i++)
                System.Array.Copy(inputs[0].Data, (outer * lines.Length + Checked(indices[i], lines.Length)) * lines.Inner,
                    outputs[0].Data, (outer * indices.Length + i) * lines.Inner, lines.Inner);
    }

    /// <summary>An index as a position.</summary>
    /// <exception cref="KerasException">It is outside the axis.</exception>
    internal static int Checked(double index, int length) => index >= 0 && index < length
        ? (int)index
        : throw new KerasException("IndexOutOfRange",
            $"Gather: index {index:R} is outside an axis of {length} elements; expected 0 to {length - 1}.");
}
