namespace KerasPS.Layers;

/// <summary>The mean over the steps of sequences (batch, steps, channels); masked steps do not count.</summary>
[KerasObject("GlobalAveragePooling1D", Aliases = ["GlobalAvgPool1D"])]
public sealed class GlobalAveragePooling1D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes)
    {
        if (x.Mask is not { } mask) return K.Mean(x, axes, KeepDims);
        // Masked steps are replaced, not multiplied away: a sequence without any valid step has no gradient.
        var valid = K.ExpandDims(K.Cast(mask, KerasPS.DType.Bool), ChannelsFirst ? 1 : 2);
        return K.Sum(K.Where(valid, x, 0), axes, KeepDims) / K.Sum(K.Cast(valid, x.DType), axes, KeepDims);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) => [null];
}
