namespace KerasPS.Layers;

/// <summary>In training multiplies by normal noise of mean 1, of the variance that dropout would have; otherwise the input passes.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// The noise has variance rate / (1 − rate), here 0.25.
/// <code>
/// $model = New-Sequential | Add-Layer Dense 16 -InputShape 8 | Add-Layer GaussianDropout 0.2
/// $model.Output.Shape
/// # (None, 16)
/// </code>
/// </example>
[KerasObject("GaussianDropout")]
public sealed class GaussianDropout : Layer
{
    /// <summary>Share that dropout of the same variance would set to 0.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Aliases = ["p"], Help = "Share that dropout of the same variance would set to 0.")]
    public double Rate { get; init; }

    /// <summary>A seed of its own; without one the session seed is used.</summary>
    [Option(Help = "A seed of its own; without one the session seed is used.")]
    public int? Seed { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        context.Training && Rate is > 0 and < 1
            ? x * K.RandomNormal(Dim.AllOf(x), 1, Math.Sqrt(Rate / (1 - Rate)), x.DType, RandomStream.Of(Seed))
            : x;
}
