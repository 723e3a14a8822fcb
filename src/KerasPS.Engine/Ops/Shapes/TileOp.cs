namespace KerasPS;

/// <summary>The value repeated along each axis.</summary>
public sealed record TileOp(EquatableArray<int> Repeats) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = inputs[0].Shape.ToArray();
        for (var i = 0; i < dims.Length; i++)
            if (dims[i] >= 0) dims[i] *= Repeats[i];
        return [new(new(dims), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        // Every axis of length r·n is r axes of length n, of which the first is summed.
        var dims = new List<Dim>();
        for (var i = 0; i < Repeats.Length; i++)
        {
            dims.Add(Repeats[i]);
            dims.Add(Dim.Of(node.Inputs[0], i));
        }
        return [K.Sum(K.Reshape(gradients[0]!, [.. dims]), [.. Enumerable.Range(0, Repeats.Length).Select(i => 2 * i)])];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y) = (inputs[0], outputs[0]);
        var strides = x.Strides();
        var index = new int[Repeats.Length];
        for (var i = 0; i < y.Data.Length; i++)
        {
            var at = 0;
            for (var axis = 0; axis < index.Length; axis++) at += index[axis] % x.Shape[axis] * strides[axis];
            y.Data[i] = x.Data[at];
            Reference.Indices.Next(index, y.Shape);
        }
    }
}
