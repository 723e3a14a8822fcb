using KerasPS.Reference;

namespace KerasPS;

/// <summary>A function of two numbers applied elementwise, operands broadcast by NumPy's rule.</summary>
public sealed record BinaryOp<TFunction> : Op, IElementwiseOp where TFunction : struct, IBinaryFunction
{
    /// <inheritdoc/>
    public override string Name => typeof(TFunction).Name;

    /// <inheritdoc/>
    public Type Function => typeof(TFunction);

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Shape.Broadcast(inputs[0].Shape, inputs[1].Shape, Name),
            TFunction.ResultType(DTypes.Promote(inputs[0].DType, inputs[1].DType)))];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (a, b) = (node.Inputs[0], node.Inputs[1]);
        var (da, db) = TFunction.Gradient(a, b, node.Outputs[0], gradients[0]!);
        return [da is null ? null : K.SumLike(da, a), db is null ? null : K.SumLike(db, b)];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var y = outputs[0];
        var a = Broadcasting.Positions(inputs[0].Shape, y.Shape);
        var b = Broadcasting.Positions(inputs[1].Shape, y.Shape);
        for (var i = 0; i < y.Data.Length; i++)
            y.Data[i] = TFunction.Compute(inputs[0].Data[a[i]], inputs[1].Data[b[i]]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
