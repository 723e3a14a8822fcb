namespace KerasPS.Layers;

/// <summary>Several inputs made one, elementwise. Inputs of fewer axes get axes of length 1 after the batch axis.</summary>
public abstract class MergeLayer : Layer
{
    /// <summary>Whether a step counts only where it counts in all inputs, and values take no notice of masks: so before Keras 3.</summary>
    [Option(InputOnly = true, Help = "Whether a step counts only where it counts in all inputs, as before Keras 3.")]
    public bool AllMasks { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        if (inputs.Count == 0) throw new KerasException("LayerInputCount", $"{ClassName} '{Name}' needs at least one input.");
        var rank = inputs.Max(i => i.Shape.Rank);
        return [Merge([.. inputs.Select(i => Expand(i, rank))])];
    }

    /// <summary>The merged value; all inputs have as many axes.</summary>
    protected abstract SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs);

    /// <summary>A step counts where it counts in any input; where an input has no mask, there is none.</summary>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        var masks = inputs.Select(i => i.Mask).OfType<SymbolicTensor>().ToList();
        if (AllMasks) return [masks.Count == 0 ? null : masks.Aggregate(K.LogicalAnd)];
        return [masks.Count < inputs.Count ? null : masks.Aggregate(K.LogicalOr)];
    }

    /// <summary>
    /// A fold in which masked elements do not count: the other side's value stands for them, where one side is masked.
    /// </summary>
    protected SymbolicTensor FoldUnmasked(IReadOnlyList<SymbolicTensor> inputs,
        Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> merge)
    {
        if (AllMasks) return inputs.Aggregate(merge);
        var (result, resultMask) = (inputs[0], MaskOf(inputs[0]));
        foreach (var input in inputs.Skip(1))
        {
            var (value, mask) = (input, MaskOf(input));
            if (mask is not null) value = K.Where(mask, value, result);
            if (resultMask is not null) result = K.Where(resultMask, result, value);
            resultMask = mask is not null && resultMask is not null ? K.LogicalOr(resultMask, mask) : null;
            result = merge(result, value);
        }
        return result;
    }

    /// <summary>The mask of a value's elements.</summary>
    protected static SymbolicTensor? MaskOf(SymbolicTensor x) => x.Mask is { } mask
        ? mask.Shape.Rank < x.Shape.Rank ? K.ExpandDims(mask, -1) : mask
        : null;

    private static SymbolicTensor Expand(SymbolicTensor x, int rank)
    {
        if (x.Shape.Rank == rank) return x;
        var expanded = K.ExpandDims(x, [.. Enumerable.Range(1, rank - x.Shape.Rank)]);
        expanded.Mask = x.Mask;
        return expanded;
    }
}
