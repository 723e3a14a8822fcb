namespace KerasPS.Elementwise;

/// <summary>The angle of the point (b, a), over the full circle.</summary>
public readonly struct Atan2 : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => Math.Atan2(a, b);

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) =>
        (upstream * b / (a * a + b * b), -(upstream * a / (a * a + b * b)));

    /// <inheritdoc/>
    public static DType ResultType(DType promoted) => promoted.ToFloating();
}
