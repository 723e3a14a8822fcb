namespace KerasPS.Layers;

/// <summary>Dropout of whole channels of images (Tompson and others 2014).</summary>
/// <input>(batch, rows, columns, channels)</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// Whole feature maps are dropped, since neighbouring pixels say nearly the same.
/// <code>
/// $model = New-Sequential | Add-Layer Conv2D 32 3 -InputShape 28, 28, 1 | Add-Layer SpatialDropout2D 0.3
/// $model.Output.Shape
/// # (None, 26, 26, 32)
/// </code>
/// </example>
[KerasObject("SpatialDropout2D")]
public sealed class SpatialDropout2D : Layer
{
    /// <summary>Share of the inputs that becomes 0.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Aliases = ["p"], Help = "Share of the inputs that becomes 0.")]
    public double Rate { get; init; }

    /// <summary>A seed of its own; without one the session seed is used.</summary>
    [Option(Help = "A seed of its own; without one the session seed is used.")]
    public int? Seed { get; init; }

    /// <summary>Where the channels stand.</summary>
    [Option(Aliases = ["dim_ordering"], Help = "Where the channels stand.")]
    public DataFormat? DataFormat { get; init; } = KerasPS.DataFormat.ChannelsLast;

    // Keras leaves it out here, and refuses it.
    /// <inheritdoc/>
    protected override bool WritesTrainable => false;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (!context.Training || Rate is <= 0 or >= 1) return x;
        Dim[] pattern = DataFormat == KerasPS.DataFormat.ChannelsFirst
            ? [Dim.Of(x, 0), Dim.Of(x, 1), 1, 1]
            : [Dim.Of(x, 0), 1, 1, Dim.Of(x, 3)];
        return K.Dropout(x, Rate, pattern, RandomStream.Of(Seed));
    }
}
