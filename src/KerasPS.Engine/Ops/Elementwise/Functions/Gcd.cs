namespace KerasPS.Elementwise;

/// <summary>The greatest common divisor of two whole numbers.</summary>
public readonly struct Gcd : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b)
    {
        for ((a, b) = (Math.Abs(a), Math.Abs(b)); b > 0;) (a, b) = (b, a % b);
        return a;
    }

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (null, null);
}
