using KerasPS.Reference;

namespace KerasPS;

/// <summary>Elements added before and after each axis.</summary>
public sealed record PadOp(EquatableArray<(int Before, int After)> Paddings, PadMode Mode, double Value) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = inputs[0].Shape.ToArray();
        for (var i = 0; i < dims.Length; i++)
        {
            var limit = Mode == PadMode.Reflect ? dims[i] - 1 : Mode == PadMode.Symmetric ? dims[i] : int.MaxValue;
            if (dims[i] >= 0 && Math.Max(Paddings[i].Before, Paddings[i].After) > limit)
                throw new KerasException("PaddingTooLarge", $"Pad: axis {i} of shape {inputs[0].Shape} cannot be " +
                    $"padded by {Paddings[i]} in mode {Mode}; expected at most {limit}.");
            if (dims[i] >= 0) dims[i] += Paddings[i].Before + Paddings[i].After;
        }
        return [new(new(dims), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        if (Mode != PadMode.Constant)
            return [Node.Create(new PadGradientOp(Paddings, Mode), gradients[0]!, node.Inputs[0]).Outputs[0]];
        var ranges = new SliceRange[Paddings.Length];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = new(Paddings[i].Before, Paddings[i].After == 0 ? null : -Paddings[i].After);
        return [Node.Create(new SliceOp(ranges), gradients[0]!).Outputs[0]];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var positions = Positions(Paddings, Mode, inputs[0], outputs[0].Shape);
        for (var i = 0; i < positions.Length; i++)
            outputs[0].Data[i] = positions[i] < 0 ? Value : inputs[0].Data[positions[i]];
    }

    /// <summary>For each padded element the element it repeats, -1 for the constant.</summary>
    internal static int[] Positions(EquatableArray<(int Before, int After)> paddings, PadMode mode,
        Reference.Array source, Shape padded)
    {
        var strides = source.Strides();
        var positions = new int[padded.Size];
        var index = new int[padded.Rank];
        for (var i = 0; i < positions.Length; i++)
        {
            for (var axis = 0; axis < index.Length && positions[i] >= 0; axis++)
            {
                var at = Fold(index[axis] - paddings[axis].Before, source.Shape[axis], mode);
                positions[i] = at < 0 ? -1 : positions[i] + at * strides[axis];
            }
            Indices.Next(index, padded);
        }
        return positions;
    }

    private static int Fold(int at, int length, PadMode mode)
    {
        if (at >= 0 && at < length) return at;
        return mode switch
        {
            PadMode.Constant => -1,
            PadMode.Edge => Math.Clamp(at, 0, length - 1),
            PadMode.Reflect => at < 0 ? -at : 2 * length - 2 - at,
            _ => at < 0 ? -1 - at : 2 * length - 1 - at,
        };
    }
}
