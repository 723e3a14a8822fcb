namespace KerasPS;

/// <summary>Input 0 put into zeros of the shape of input 1, at the places a slice had taken: the transpose of slicing.</summary>
public sealed record SliceGradientOp(EquatableArray<SliceRange> Ranges) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input != 1;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new SliceOp(Ranges), gradients[0]!).Outputs[0], null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var positions = SliceOp.Positions(Ranges, outputs[0], inputs[0].Shape);
        for (var i = 0; i < positions.Length; i++) outputs[0].Data[positions[i]] += inputs[0].Data[i];
    }
}
