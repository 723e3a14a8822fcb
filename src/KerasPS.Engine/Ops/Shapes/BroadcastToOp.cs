using KerasPS.Reference;

namespace KerasPS;

/// <summary>Repeats input 0 to a shape by NumPy's rule.</summary>
public sealed record BroadcastToOp(EquatableArray<DimSpec> Dims) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = new int[Dims.Length];
        for (var i = 0; i < dims.Length; i++) dims[i] = Dims[i].Resolve(inputs);
        var (source, target) = (inputs[0].Shape, new Shape(dims));
        for (var i = 1; i <= source.Rank; i++)
            if (i > target.Rank || (source[^i] != 1 && source[^i] >= 0 && target[^i] >= 0 && source[^i] != target[^i]))
                throw new ShapeMismatchException("BroadcastTo", source, target,
                    "each axis of the source, counted from the end, must be 1 or equal the target's");
        return [new(target, inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override bool IsView(ReadOnlySpan<TensorSpec> inputs) => inputs[0].Shape.Size == Infer(inputs)[0].Shape.Size;

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var result = new SymbolicTensor?[node.Inputs.Count];
        result[0] = K.SumLike(gradients[0]!, node.Inputs[0]);
        return result;
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var positions = Broadcasting.Positions(inputs[0].Shape, outputs[0].Shape);
        for (var i = 0; i < positions.Length; i++) outputs[0].Data[i] = inputs[0].Data[positions[i]];
    }
}
