namespace KerasPS.Regularizers;

/// <summary>l2 · Σ x².</summary>
[KerasObject("L2")]
public sealed class L2 : Regularizer
{
    /// <summary>The factor.</summary>
    [Option(Name = "l2", Position = 0, Aliases = ["l"], Help = "Factor of the sum of squares.")]
    public double Factor { get; init; } = 0.01;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => Factor * K.Sum(K.Square(x));
}
