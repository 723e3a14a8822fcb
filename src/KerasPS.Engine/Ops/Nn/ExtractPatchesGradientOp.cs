namespace KerasPS;

/// <summary>Adds patches back to where they were taken from. Inputs: the patches, and the value they came from for its shape.</summary>
public sealed record ExtractPatchesGradientOp(EquatableArray<int> Size, ConvOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new ExtractPatchesOp(Size, Options), gradients[0]!).Outputs[0], null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (patches, x) = (inputs[0].Data, outputs[0].Data);
        new ExtractPatchesOp(Size, Options).Each(outputs[0].Shape, inputs[0].Shape,
            (to, from) => x[to] += patches[from]);
    }

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input == 0;
}
