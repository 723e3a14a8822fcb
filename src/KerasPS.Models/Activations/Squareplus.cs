namespace KerasPS.Activations;

/// <summary>(x + √(x² + b)) / 2.</summary>
[KerasObject("squareplus")]
public sealed class Squareplus : Activation
{
    /// <summary>The smoothness; 0 gives relu.</summary>
    [Option(Help = "Smoothness; 0 gives relu.")]
    public double B { get; init; } = 4;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => 0.5 * (x + K.Sqrt(K.Square(x) + B));
}
