namespace KerasPS.Layers;

/// <summary>x where positive, a small slope elsewhere.</summary>
[KerasObject("LeakyReLU")]
public sealed class LeakyReLU : Layer
{
    /// <summary>Slope below 0.</summary>
    [Option(Position = 0, Aliases = ["alpha"], Help = "Slope below 0.")]
    public double NegativeSlope { get; init; } = 0.3;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        K.Where(K.Greater(x, 0), x, NegativeSlope * x);
}
