namespace KerasPS.Activations;

/// <summary>x where positive, a small slope elsewhere.</summary>
[KerasObject("leaky_relu")]
public sealed class LeakyRelu : Activation
{
    /// <summary>The slope below 0.</summary>
    [Option(Aliases = ["alpha"], Help = "Slope below 0.")]
    public double NegativeSlope { get; init; } = 0.2;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Where(K.Greater(x, 0), x, NegativeSlope * x);
}
