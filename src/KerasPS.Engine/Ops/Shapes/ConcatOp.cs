using KerasPS.Reference;

namespace KerasPS;

/// <summary>Values one after the other along an axis.</summary>
public sealed record ConcatOp(int Axis) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = inputs[0].Shape.ToArray();
        var dtype = inputs[0].DType;
        for (var i = 1; i < inputs.Length; i++)
        {
            var shape = inputs[i].Shape;
            dtype = DTypes.Promote(dtype, inputs[i].DType);
            for (var axis = 0; axis < dims.Length; axis++)
            {
                if (shape.Rank != dims.Length || (axis != Axis && dims[axis] >= 0 && shape[axis] >= 0 && dims[axis] != shape[axis]))
                    throw new ShapeMismatchException("Concatenate", inputs[0].Shape, shape,
                        $"all axes but axis {Axis} must be equal");
                if (axis == Axis) dims[axis] = dims[axis] < 0 || shape[axis] < 0 ? -1 : dims[axis] + shape[axis];
                else if (dims[axis] < 0) dims[axis] = shape[axis];
            }
        }
        return [new(new(dims), dtype)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var result = new SymbolicTensor?[node.Inputs.Count];
        var offset = 0;
        var known = node.Inputs.All(i => i.Shape[Axis] >= 0);
        for (var i = 0; i < result.Length; i++)
        {
            if (!node.Inputs[i].DType.IsFloating()) continue;
            result[i] = known
                ? K.SliceAxis(gradients[0]!, Axis, offset, offset + node.Inputs[i].Shape[Axis])
                : Node.Create(new ConcatPartOp(Axis, i), [gradients[0]!, .. node.Inputs]).Outputs[0];
            offset += node.Inputs[i].Shape[Axis];
        }
        return result;
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var target = new Lines(outputs[0].Shape, Axis);
        var offset = 0;
        foreach (var input in inputs)
        {
            var source = new Lines(input.Shape, Axis);
            for (var line = 0; line < source.Count; line++)
                for (var i = 0; i < source.Length; i++)
                    outputs[0].Data[target.At(line, offset + i)] = input.Data[source.At(line, i)];
            offset += source.Length;
        }
    }
}
