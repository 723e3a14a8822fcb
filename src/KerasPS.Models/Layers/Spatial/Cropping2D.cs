namespace KerasPS.Layers;

/// <summary>Cuts positions off the ends of images (batch, rows, columns, channels).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>(batch, rows − both cuts, columns − both cuts, channels)</output>
/// <keras since="1"/>
/// <example>
/// Two rows at the top and at the bottom, four columns at the left and at the right.
/// <code>
/// $model = New-Sequential | Add-Layer Cropping2D 2, 4 -InputShape 28, 28, 3
/// $model.Output.Shape
/// # (None, 24, 20, 3)
/// </code>
/// </example>
[KerasObject("Cropping2D")]
public sealed class Cropping2D : ImageLayer
{
    private Margins cropping = 0;

    /// <summary>How many positions are cut off each end.</summary>
    [Option(Position = 0, Help = "Positions cut off each end: one number, one for each axis, or a pair for each axis.")]
    public Margins Cropping { get => cropping; init => cropping = value; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 2;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => cropping = MarginLayer.Check(this, cropping, 2, "cropping");

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        var pairs = cropping.For(2);
        for (var i = 0; i < pairs.Length; i++)
        {
            var (before, after) = pairs[i];
            var length = x.Shape[FirstSpatialAxis + i];
            if (length >= 0 && before + after >= length)
                throw new KerasException("LayerShape", $"Cropping2D '{Name}' cuts {before} and {after} off axis " +
                    $"{FirstSpatialAxis + i} of shape {x.Shape}, which leaves nothing. Crop less.");
            x = K.SliceAxis(x, FirstSpatialAxis + i, before, after == 0 ? null : -after);
        }
        return x;
    }
}
