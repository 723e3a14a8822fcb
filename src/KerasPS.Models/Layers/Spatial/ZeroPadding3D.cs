namespace KerasPS.Layers;

/// <summary>Puts zeros around volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, planes + both paddings, rows + both paddings, columns + both paddings, channels)</output>
/// <keras since="1"/>
/// <example>
/// One around every side.
/// <code>
/// $model = New-Sequential | Add-Layer ZeroPadding3D 1 -InputShape 4, 8, 8, 3
/// $model.Output.Shape
/// # (None, 6, 10, 10, 3)
/// </code>
/// </example>
[KerasObject("ZeroPadding3D")]
public sealed class ZeroPadding3D : ImageLayer
{
    private Margins padding = 1;

    /// <summary>How many zeros stand at each end.</summary>
    [Option(Position = 0, Help = "Zeros at each end: one number, one for each axis, or a pair for each axis.")]
    public Margins Padding { get => padding; init => padding = value; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => padding = MarginLayer.Check(this, padding, 3, "padding");

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        return K.SpatialPad(x, padding.For(3), ChannelsFirst ? "channels_first" : "channels_last");
    }
}
