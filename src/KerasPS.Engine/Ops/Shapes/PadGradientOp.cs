namespace KerasPS;

/// <summary>Input 0, in a padded shape, summed back into the shape of input 1: the transpose of mirror and edge padding.</summary>
public sealed record PadGradientOp(EquatableArray<(int Before, int After)> Paddings, PadMode Mode) : Op
{
    /// <inheritdoc/>
    public override bool ReadsValues(int input) => input != 1;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [new(inputs[1].Shape, inputs[0].DType)];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new PadOp(Paddings, Mode, 0), gradients[0]!).Outputs[0], null];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var positions = PadOp.Positions(Paddings, Mode, outputs[0], inputs[0].Shape);
        for (var i = 0; i < positions.Length; i++)
            if (positions[i] >= 0) outputs[0].Data[positions[i]] += inputs[0].Data[i];
    }
}
