using KerasPS.Reference;

namespace KerasPS;

/// <summary>The number of the element type that follows a towards b.</summary>
public sealed record NextAfterOp : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Shape.Broadcast(inputs[0].Shape, inputs[1].Shape, Name), DTypes.Promote(inputs[0].DType, inputs[1].DType).ToFloating())];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var y = outputs[0];
        var (a, b) = (Broadcasting.Positions(inputs[0].Shape, y.Shape), Broadcasting.Positions(inputs[1].Shape, y.Shape));
        for (var i = 0; i < y.Data.Length; i++) y.Data[i] = Next(inputs[0].Data[a[i]], inputs[1].Data[b[i]], y.DType == DType.Float64);
    }

    private static double Next(double from, double towards, bool isDouble)
    {
        if (double.IsNaN(from) || double.IsNaN(towards)) return double.NaN;
        if (from == towards) return towards;
        if (isDouble) return towards > from ? Math.BitIncrement(from) : Math.BitDecrement(from);
        return towards > from ? MathF.BitIncrement((float)from) : MathF.BitDecrement((float)from);
    }
}
