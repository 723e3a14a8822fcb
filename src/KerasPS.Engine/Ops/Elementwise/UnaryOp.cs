namespace KerasPS;

/// <summary>A function of one number applied to every element.</summary>
public sealed record UnaryOp<TFunction> : Op, IElementwiseOp where TFunction : struct, IUnaryFunction
{
    /// <inheritdoc/>
    public override string Name => typeof(TFunction).Name;

    /// <inheritdoc/>
    public Type Function => typeof(TFunction);

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [inputs[0] with { DType = TFunction.ResultType(inputs[0].DType) }];

    /// <inheritdoc/>
    public override bool IsView(ReadOnlySpan<TensorSpec> inputs) => TFunction.IsIdentity(inputs[0].DType);

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [TFunction.Gradient(node.Inputs[0], node.Outputs[0], gradients[0]!)];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y) = (inputs[0].Data, outputs[0].Data);
        for (var i = 0; i < x.Length; i++) y[i] = TFunction.Compute(x[i]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
