namespace KerasPS.Regularizers;

/// <summary>l1 · Σ |x|.</summary>
[KerasObject("L1")]
public sealed class L1 : Regularizer
{
    /// <summary>The factor.</summary>
    [Option(Name = "l1", Position = 0, Aliases = ["l"], Help = "Factor of the sum of sizes.")]
    public double Factor { get; init; } = 0.01;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => Factor * K.Sum(K.Abs(x));
}
