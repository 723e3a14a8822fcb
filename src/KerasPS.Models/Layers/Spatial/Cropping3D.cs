namespace KerasPS.Layers;

/// <summary>Cuts positions off the ends of volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, planes − both cuts, rows − both cuts, columns − both cuts, channels)</output>
/// <keras since="1"/>
/// <example>
/// Only the first plane goes.
/// <code>
/// $model = New-Sequential | Add-Layer Cropping3D (1, 0), (0, 0), (0, 0) -InputShape 10, 16, 16, 1
/// $model.Output.Shape
/// # (None, 9, 16, 16, 1)
/// </code>
/// </example>
[KerasObject("Cropping3D")]
public sealed class Cropping3D : ImageLayer
{
    private Margins cropping = 1;

    /// <summary>How many positions are cut off each end.</summary>
    [Option(Position = 0, Help = "Positions cut off each end: one number, one for each axis, or a pair for each axis.")]
    public Margins Cropping { get => cropping; init => cropping = value; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => cropping = MarginLayer.Check(this, cropping, 3, "cropping");

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        var pairs = cropping.For(3);
        for (var i = 0; i < pairs.Length; i++)
        {
            var (before, after) = pairs[i];
            var length = x.Shape[FirstSpatialAxis + i];
            if (length >= 0 && before + after >= length)
                throw new KerasException("LayerShape", $"Cropping3D '{Name}' cuts {before} and {after} off axis " +
                    $"{FirstSpatialAxis + i} of shape {x.Shape}, which leaves nothing. Crop less.");
            x = K.SliceAxis(x, FirstSpatialAxis + i, before, after == 0 ? null : -after);
        }
        return x;
    }
}
