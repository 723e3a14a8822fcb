namespace KerasPS.Layers;

/// <summary>Dropout of whole channels of volumes (Tompson and others 2014).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// Whole channels of volumes that have the channels first.
/// <code>
/// $model = New-Sequential | Add-Layer SpatialDropout3D 0.3 -DataFormat channels_first -InputShape 16, 8, 8, 8
/// $model.Output.Shape
/// # (None, 16, 8, 8, 8)
/// </code>
/// </example>
[KerasObject("SpatialDropout3D")]
public sealed class SpatialDropout3D : Layer
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
            ? [Dim.Of(x, 0), Dim.Of(x, 1), 1, 1, 1]
            : [Dim.Of(x, 0), 1, 1, 1, Dim.Of(x, 4)];
        return K.Dropout(x, Rate, pattern, RandomStream.Of(Seed));
    }
}
