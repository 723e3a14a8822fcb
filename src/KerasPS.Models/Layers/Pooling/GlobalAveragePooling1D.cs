namespace KerasPS.Layers;

/// <summary>The mean over the steps of sequences (batch, steps, channels); masked steps do not count.</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, channels); (batch, 1, channels) where -KeepDims</output>
/// <keras since="1"/>
/// <example>
/// One vector for a text of any length; padding, which the embedding masks, does not count.
/// <code>
/// $model = New-Sequential | Add-Layer Embedding 1000 16 -MaskZero -BatchInputShape $null, $null | Add-Layer GlobalAveragePooling1D
/// $model.Layers.OutputShapes
/// # (None, None, 16)
/// # (None, 16)
/// </code>
/// </example>
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
