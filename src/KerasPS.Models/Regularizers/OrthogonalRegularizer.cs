namespace KerasPS.Regularizers;

/// <summary>A penalty on rows (or columns) of a matrix that are not at right angles.</summary>
[KerasObject("OrthogonalRegularizer")]
public sealed class OrthogonalRegularizer : Regularizer
{
    /// <summary>The factor.</summary>
    [Option(Position = 0, Help = "Factor of the penalty.")]
    public double Factor { get; init; } = 0.01;

    /// <summary>What is to be at right angles.</summary>
    [Option(Position = 1, Help = "What is to be at right angles: rows or columns.")]
    public OrthogonalMode Mode { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x)
    {
        if (x.Shape.Rank != 2 || !x.Shape.IsKnown)
            throw new KerasException("RegularizerShape", $"OrthogonalRegularizer expected a matrix; received shape {x.Shape}. " +
                "Use L2 for other weights.");
        var rows = Mode == OrthogonalMode.Rows;
        var unit = K.L2Normalize(x, rows ? 1 : 0);
        var products = rows ? K.MatMul(unit, unit, transposeB: true) : K.MatMul(unit, unit, transposeA: true);
        var size = x.Shape[rows ? 0 : 1];
        var pairs = size * (size - 1.0) / 2;
        var others = 1 - K.Eye(size, dtype: x.DType);
        return Factor * 0.5 / pairs * K.Sum(K.Abs(products * others));
    }
}
