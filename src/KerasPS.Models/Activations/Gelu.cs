namespace KerasPS.Activations;

/// <summary>x·Φ(x), or its approximation by tanh (Hendrycks and Gimpel 2016).</summary>
[KerasObject("gelu")]
public sealed class Gelu : Activation
{
    /// <summary>Whether Φ is approximated by a hyperbolic tangent.</summary>
    [Option(Help = "Approximate by a hyperbolic tangent.")]
    public bool Approximate { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => Approximate
        ? 0.5 * x * (1 + K.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * K.Square(x) * x)))
        : 0.5 * x * K.Erfc(-x / Math.Sqrt(2));
}
