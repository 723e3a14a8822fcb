using KerasPS.Reference;

namespace KerasPS;

/// <summary>A strided part of each axis.</summary>
public sealed record SliceOp(EquatableArray<SliceRange> Ranges) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = new int[Ranges.Length];
        for (var i = 0; i < dims.Length; i++)
            dims[i] = Ranges[i].IsAll ? inputs[0].Shape[i] : Ranges[i].Length(inputs[0].Shape[i]);
        return [new(new(dims), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new SliceGradientOp(Ranges), gradients[0]!, node.Inputs[0]).Outputs[0]];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var positions = Positions(Ranges, inputs[0], outputs[0].Shape);
        for (var i = 0; i < positions.Length; i++) outputs[0].Data[i] = inputs[0].Data[positions[i]];
    }

    /// <summary>For each element of the slice its position in the whole.</summary>
    internal static int[] Positions(EquatableArray<SliceRange> ranges, Reference.Array whole, Shape part)
    {
        var strides = whole.Strides();
        var positions = new int[part.Size];
        var index = new int[part.Rank];
        for (var i = 0; i < positions.Length; i++)
        {
            for (var axis = 0; axis < index.Length; axis++)
                positions[i] += (ranges[axis].On(whole.Shape[axis]).First + index[axis] * ranges[axis].Stride) * strides[axis];
            Indices.Next(index, part);
        }
        return positions;
    }
}
