namespace KerasPS.Layers;

/// <summary>Cuts positions off the ends of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, steps − both cuts, channels)</output>
/// <keras since="1"/>
/// <example>
/// The first step and the last two go.
/// <code>
/// $model = New-Sequential | Add-Layer Cropping1D 1, 2 -InputShape 5, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (1, 2, 3, 4, 5) -Shape 1, 5, 1)
/// # float32(1, 2, 1)
/// # [[[2],
/// #   [3]]]
/// </code>
/// </example>
[KerasObject("Cropping1D")]
public sealed class Cropping1D : SpatialLayer
{
    private Margins cropping = 1;

    /// <summary>How many positions are cut off each end.</summary>
    [Option(Position = 0, Help = "Positions cut off each end: one number, one for each axis, or a pair for each axis.")]
    public Margins Cropping { get => cropping; init => cropping = value; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => cropping = MarginLayer.Check(this, cropping, 1, "cropping");

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        var pairs = cropping.For(1);
        for (var i = 0; i < pairs.Length; i++)
        {
            var (before, after) = pairs[i];
            var length = x.Shape[FirstSpatialAxis + i];
            if (length >= 0 && before + after >= length)
                throw new KerasException("LayerShape", $"Cropping1D '{Name}' cuts {before} and {after} off axis " +
                    $"{FirstSpatialAxis + i} of shape {x.Shape}, which leaves nothing. Crop less.");
            x = K.SliceAxis(x, FirstSpatialAxis + i, before, after == 0 ? null : -after);
        }
        return x;
    }
}
