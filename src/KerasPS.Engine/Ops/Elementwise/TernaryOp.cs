using KerasPS.Reference;

namespace KerasPS;

/// <summary>A function of three numbers applied elementwise, operands broadcast by NumPy's rule.</summary>
public sealed record TernaryOp<TFunction> : Op, IElementwiseOp where TFunction : struct, ITernaryFunction
{
    /// <inheritdoc/>
    public override string Name => typeof(TFunction).Name;

    /// <inheritdoc/>
    public Type Function => typeof(TFunction);

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Shape.Broadcast(Shape.Broadcast(inputs[0].Shape, inputs[1].Shape, Name), inputs[2].Shape, Name),
            TFunction.ResultType(inputs[0].DType, inputs[1].DType, inputs[2].DType))];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (a, b, c) = (node.Inputs[0], node.Inputs[1], node.Inputs[2]);
        var (da, db, dc) = TFunction.Gradient(a, b, c, node.Outputs[0], gradients[0]!);
        return [Sum(da, a), Sum(db, b), Sum(dc, c)];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var y = outputs[0];
        var a = Broadcasting.Positions(inputs[0].Shape, y.Shape);
        var b = Broadcasting.Positions(inputs[1].Shape, y.Shape);
        var c = Broadcasting.Positions(inputs[2].Shape, y.Shape);
        for (var i = 0; i < y.Data.Length; i++)
            y.Data[i] = TFunction.Compute(inputs[0].Data[a[i]], inputs[1].Data[b[i]], inputs[2].Data[c[i]]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static SymbolicTensor? Sum(SymbolicTensor? gradient, SymbolicTensor operand) =>
        gradient is null ? null : K.SumLike(gradient, operand);
}
