namespace KerasPS.Layers;

/// <summary>Puts zeros around sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, steps + both paddings, channels)</output>
/// <keras since="1"/>
/// <example>
/// Two zeros before, one behind.
/// <code>
/// $model = New-Sequential | Add-Layer ZeroPadding1D 2, 1 -InputShape 2, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (7, 8) -Shape 1, 2, 1)
/// # float32(1, 5, 1)
/// # [[[0],
/// #   [0],
/// #   [7],
/// #   [8],
/// #   [0]]]
/// </code>
/// </example>
[KerasObject("ZeroPadding1D")]
public sealed class ZeroPadding1D : ImageLayer
{
    private Margins padding = 1;

    /// <summary>How many zeros stand at each end.</summary>
    [Option(Position = 0, Help = "Zeros at each end: one number, one for each axis, or a pair for each axis.")]
    public Margins Padding { get => padding; init => padding = value; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => padding = MarginLayer.Check(this, padding, 1, "padding");

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        return K.SpatialPad(x, padding.For(1), ChannelsFirst ? "channels_first" : "channels_last");
    }
}
