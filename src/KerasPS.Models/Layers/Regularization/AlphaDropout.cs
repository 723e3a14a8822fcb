namespace KerasPS.Layers;

/// <summary>Dropout for self-normalizing networks: dropped inputs take the negative limit of selu, and mean and variance stay (Klambauer and others 2017).</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2"/>
/// <example>
/// With selu and lecun_normal, for activations that keep mean 0 and variance 1.
/// <code>
/// $model = New-Sequential | Add-Layer Dense 32 -Activation selu -KernelInitializer lecun_normal -InputShape 8 | Add-Layer AlphaDropout 0.1
/// $model.Output.Shape
/// # (None, 32)
/// </code>
/// </example>
[KerasObject("AlphaDropout")]
public sealed class AlphaDropout : Layer
{
    // The value selu tends to: minus its two constants' product.
    private const double Limit = -1.7580993408473766;

    /// <summary>Share of the inputs that becomes 0.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Aliases = ["p"], Help = "Share of the inputs that becomes 0.")]
    public double Rate { get; init; }

    /// <summary>A seed of its own; without one the session seed is used.</summary>
    [Option(Help = "A seed of its own; without one the session seed is used.")]
    public int? Seed { get; init; }

    /// <summary>Shape of the pattern with the batch axis: 1 where an axis shares it.</summary>
    [Option(Help = "Shape of the pattern with the batch axis: 1 where an axis shares it.")]
    public Shape? NoiseShape { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (!context.Training || Rate is <= 0 or >= 1) return x;
        var kept = K.GreaterEqual(K.RandomUniform(Noise.Dims(x, NoiseShape) ?? Dim.AllOf(x), stream: RandomStream.Of(Seed)), Rate);
        var scale = 1 / Math.Sqrt((1 - Rate) * (1 + Rate * Limit * Limit));
        return scale * K.Where(kept, x, Limit) - scale * Limit * Rate;
    }
}
