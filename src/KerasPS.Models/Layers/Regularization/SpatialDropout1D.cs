namespace KerasPS.Layers;

/// <summary>Dropout of whole channels of sequences (Tompson and others 2014).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// A fifth of the 16 features of an embedded text is dropped, in all 20 steps alike.
/// <code>
/// $model = New-Sequential | Add-Layer Embedding 1000 16 -InputShape 20 | Add-Layer SpatialDropout1D 0.2
/// $model.Output.Shape
/// # (None, 20, 16)
/// </code>
/// </example>
[KerasObject("SpatialDropout1D")]
public sealed class SpatialDropout1D : Layer
{
    /// <summary>Share of the inputs that becomes 0.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Aliases = ["p"], Help = "Share of the inputs that becomes 0.")]
    public double Rate { get; init; }

    /// <summary>A seed of its own; without one the session seed is used.</summary>
    [Option(Help = "A seed of its own; without one the session seed is used.")]
    public int? Seed { get; init; }

    // Keras leaves it out here, and refuses it.
    /// <inheritdoc/>
    protected override bool WritesTrainable => false;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (!context.Training || Rate is <= 0 or >= 1) return x;
        return K.Dropout(x, Rate, [Dim.Of(x, 0), 1, Dim.Of(x, 2)], RandomStream.Of(Seed));
    }
}
