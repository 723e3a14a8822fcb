namespace KerasPS;

/// <summary>The same elements in row-major order under other axes; a length of -1 takes what remains.</summary>
public sealed record ReshapeOp(EquatableArray<DimSpec> Dims) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var source = inputs[0].Shape;
        var dims = new int[Dims.Length];
        var rest = -1;
        // An unknown length of the input that is taken over cancels out, so that (None, 4, 5) → (None, -1) gives 20.
        var unknown = new List<int>(Enumerable.Range(0, source.Rank).Where(i => source.Dims[i] < 0));
        var open = false;
        long known = 1, wanted = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = Dims[i].Resolve(inputs);
            if (Dims[i] is { Input: < 0, Value: < 0 }) rest = i;
            else if (dims[i] >= 0) wanted *= dims[i];
            else if (Dims[i].Input != 0 || !unknown.Remove(Dims[i].Value)) open = true;
        }
        for (var i = 0; i < source.Rank; i++)
            if (source[i] >= 0) known *= source[i];
        if (open || unknown.Count > 0) return [new(new(dims), inputs[0].DType)];
        if (rest >= 0 ? wanted == 0 ? known != 0 : known % wanted != 0 : known != wanted)
            throw new ShapeMismatchException("Reshape", source, new(dims),
                $"the target must hold the {known} elements of the source" + (unknown.Count < source.Dims.Count(-1) ? " behind the unknown axes" : ""));
        if (rest >= 0) dims[rest] = wanted == 0 ? 0 : (int)(known / wanted);
        return [new(new(dims), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override bool IsView(ReadOnlySpan<TensorSpec> inputs) => true;

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var result = new SymbolicTensor?[node.Inputs.Count];
        result[0] = K.Reshape(gradients[0]!, Dim.AllOf(node.Inputs[0]));
        return result;
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs) =>
        inputs[0].Data.CopyTo(outputs[0].Data, 0);
}
