using KerasPS.Reference;

namespace KerasPS;

/// <summary>Folds some axes of a value into one element each.</summary>
/// <param name="Axes">The folded axes: ascending, not negative.</param>
/// <param name="KeepDims">Whether folded axes stay, with length 1.</param>
public abstract record ReductionOp(EquatableArray<int> Axes, bool KeepDims) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(ReducedShape(inputs[0].Shape), ResultType(inputs[0].DType))];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y) = (inputs[0], outputs[0]);
        System.Array.Fill(y.Data, Seed);
        var positions = Positions(x.Shape);
        for (var i = 0; i < positions.Length; i++) y.Data[positions[i]] = Fold(y.Data[positions[i]], x.Data[i]);
        if (y.Data.Length > 0) Finish(y.Data, x.Data.Length / y.Data.Length);
    }

    /// <summary>A fold of single elements is the elements themselves, where the type stays.</summary>
    public override bool IsView(ReadOnlySpan<TensorSpec> inputs) =>
        ResultType(inputs[0].DType) == inputs[0].DType && ReducedShape(inputs[0].Shape).Size == inputs[0].Shape.Size;

    /// <summary>The value of a fold over nothing.</summary>
    protected abstract double Seed { get; }

    /// <summary>Adds one element to a fold.</summary>
    protected abstract double Fold(double sum, double x);

    /// <summary>Turns folds of <paramref name="count"/> elements into results.</summary>
    protected virtual void Finish(double[] folds, int count)
    {
    }

    /// <summary>The type of the result for the type of the argument.</summary>
    protected virtual DType ResultType(DType x) => x;

    /// <summary>A value in the shape of the result, with the folded axes put back as length 1, so that it broadcasts over the input.</summary>
    protected SymbolicTensor Restore(SymbolicTensor reduced) =>
        KeepDims ? reduced : K.ExpandDims(reduced, Axes.Span.ToArray());

    /// <summary>For each element of the input the element of the result it goes to.</summary>
    protected int[] Positions(Shape input)
    {
        var kept = input.ToArray();
        foreach (var axis in Axes.Span) kept[axis] = 1;
        return Broadcasting.Positions(new(kept), input);
    }

    private Shape ReducedShape(Shape input)
    {
        var dims = new List<int>(input.ToArray());
        for (var i = Axes.Length - 1; i >= 0; i--)
            if (KeepDims) dims[Axes[i]] = 1;
            else dims.RemoveAt(Axes[i]);
        return new([.. dims]);
    }
}
