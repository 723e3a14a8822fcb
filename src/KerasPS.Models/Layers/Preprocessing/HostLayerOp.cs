namespace KerasPS.Layers;

/// <summary>A host layer on numbers inside a graph.</summary>
internal sealed record HostLayerOp(HostLayer Layer) : Op
{
    /// <inheritdoc/>
    public override string Name => Layer.ClassName;

    /// <inheritdoc/>
    public override bool IsPure => false;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [Layer.OutputSpec(inputs.ToArray())];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => new SymbolicTensor?[node.Inputs.Count];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var given = new Tensor[inputs.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = new Tensor(inputs[i].Shape, inputs[i].DType.IsFloating() ? DType.Float64 : DType.Int64);
            for (long j = 0; j < given[i].Size; j++) given[i].SetDouble(j, inputs[i].Data[j]);
        }
        Layer.Transform(given).ToDoubles().CopyTo(outputs[0].Data, 0);
    }
}
