namespace KerasPS.Layers;

/// <summary>
/// In training a share of the inputs becomes 0 and the others grow by 1 / (1 − rate) (Srivastava and others 2014);
/// otherwise the input passes.
/// </summary>
[KerasObject("Dropout")]
public sealed class Dropout : Layer
{
    /// <summary>The share that becomes 0.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Aliases = ["p"], Help = "Share of the inputs that becomes 0.")]
    public double Rate { get; init; }

    /// <summary>A seed of its own.</summary>
    [Option(Help = "A seed of its own; without one the session's seed is used.")]
    public int? Seed { get; init; }

    /// <summary>The shape of the pattern, 1 where an axis shares it; null: each element by itself.</summary>
    [Option(Help = "Shape of the pattern with the batch axis: 1 where an axis shares it, null where it has the input's length.")]
    public Shape? NoiseShape { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        context.Training && Rate is > 0 and < 1 ? K.Dropout(x, Rate, Noise.Dims(x, NoiseShape), RandomStream.Of(Seed)) : x;
}
