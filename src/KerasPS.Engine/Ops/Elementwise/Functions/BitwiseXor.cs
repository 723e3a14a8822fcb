namespace KerasPS.Elementwise;

/// <summary>The bits in which two whole numbers differ.</summary>
public readonly struct BitwiseXor : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => (long)a ^ (long)b;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (null, null);
}
