namespace KerasPS.Elementwise;

/// <summary>A whole number's bits moved up.</summary>
public readonly struct LeftShift : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => (long)a << (int)b;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (null, null);
}
