namespace KerasPS.Layers;

/// <summary>Puts zeros around images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, rows + both paddings, columns + both paddings, channels)</output>
/// <keras since="1"/>
/// <example>
/// Different numbers above, below, left and right.
/// <code>
/// $model = New-Sequential | Add-Layer ZeroPadding2D (0, 1), (2, 3) -InputShape 28, 28, 3
/// $model.Output.Shape
/// # (None, 29, 33, 3)
/// </code>
/// </example>
[KerasObject("ZeroPadding2D")]
public sealed class ZeroPadding2D : ImageLayer
{
    private Margins padding = 1;

    /// <summary>How many zeros stand at each end.</summary>
    [Option(Position = 0, Help = "Zeros at each end: one number, one for each axis, or a pair for each axis.")]
    public Margins Padding { get => padding; init => padding = value; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => padding = MarginLayer.Check(this, padding, 2, "padding");

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        return K.SpatialPad(x, padding.For(2), ChannelsFirst ? "channels_first" : "channels_last");
    }
}
