namespace KerasPS;

/// <summary>The axes in another order: axis i of the result is axis Permutation[i] of the input.</summary>
public sealed record TransposeOp(EquatableArray<int> Permutation) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = new int[Permutation.Length];
        for (var i = 0; i < dims.Length; i++) dims[i] = inputs[0].Shape[Permutation[i]];
        return [new(new(dims), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override bool IsView(ReadOnlySpan<TensorSpec> inputs)
    {
        // Only axes of length 1 change their place.
        var last = -1;
        foreach (var axis in Permutation.Span)
        {
            if (inputs[0].Shape[axis] == 1) continue;
            if (axis < last) return false;
            last = axis;
        }
        return true;
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var back = new int[Permutation.Length];
        for (var i = 0; i < back.Length; i++) back[Permutation[i]] = i;
        return [K.Transpose(gradients[0]!, back)];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var strides = inputs[0].Strides();
        var index = new int[Permutation.Length];
        for (var i = 0; i < outputs[0].Data.Length; i++)
        {
            var at = 0;
            for (var axis = 0; axis < index.Length; axis++) at += index[axis] * strides[Permutation[axis]];
            outputs[0].Data[i] = inputs[0].Data[at];
            Reference.Indices.Next(index, outputs[0].Shape);
        }
    }
}
