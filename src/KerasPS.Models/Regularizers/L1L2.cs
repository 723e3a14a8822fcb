namespace KerasPS.Regularizers;

/// <summary>l1 · Σ |x| + l2 · Σ x².</summary>
[KerasObject("L1L2", Aliases = ["L1L2Regularizer", "WeightRegularizer", "ActivityRegularizer"])]
public sealed class L1L2 : Regularizer
{
    /// <summary>The factor of the sizes.</summary>
    [Option(Name = "l1", Position = 0, Help = "Factor of the sum of sizes.")]
    public double OfSizes { get; init; }

    /// <summary>The factor of the squares.</summary>
    [Option(Name = "l2", Position = 1, Help = "Factor of the sum of squares.")]
    public double OfSquares { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x)
    {
        var sizes = OfSizes == 0 ? null : OfSizes * K.Sum(K.Abs(x));
        var squares = OfSquares == 0 ? null : OfSquares * K.Sum(K.Square(x));
        return sizes is null ? squares ?? K.Constant(0, x.DType) : squares is null ? sizes : sizes + squares;
    }
}
