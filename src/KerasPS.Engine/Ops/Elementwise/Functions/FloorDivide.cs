namespace KerasPS.Elementwise;

/// <summary>The largest whole number not above a / b.</summary>
public readonly struct FloorDivide : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => Math.Floor(a / b);

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (null, null);
}
