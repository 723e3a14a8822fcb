namespace KerasPS.Layers;

/// <summary>In training adds normal noise of mean 0; otherwise the input passes.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// Noise on the data themselves, against overfitting.
/// <code>
/// $model = New-Sequential | Add-Layer GaussianNoise 0.1 -InputShape 28, 28, 1 | Add-Layer Flatten
/// $model.Output.Shape
/// # (None, 784)
/// </code>
/// </example>
[KerasObject("GaussianNoise")]
public sealed class GaussianNoise : Layer
{
    /// <summary>Standard deviation of the noise.</summary>
    [Option(Required = true, Position = 0, Min = 0, Aliases = ["sigma"], Help = "Standard deviation of the noise.")]
    public double Stddev { get; init; }

    /// <summary>A seed of its own; without one the session seed is used.</summary>
    [Option(Help = "A seed of its own; without one the session seed is used.")]
    public int? Seed { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        context.Training && Stddev > 0
            ? x + K.RandomNormal(Dim.AllOf(x), 0, Stddev, x.DType, RandomStream.Of(Seed))
            : x;
}
