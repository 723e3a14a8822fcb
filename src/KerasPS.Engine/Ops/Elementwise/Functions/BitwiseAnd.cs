namespace KerasPS.Elementwise;

/// <summary>The bits that both whole numbers have.</summary>
public readonly struct BitwiseAnd : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => (long)a & (long)b;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (null, null);
}
