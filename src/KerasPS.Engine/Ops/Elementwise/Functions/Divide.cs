namespace KerasPS.Elementwise;

/// <summary>a / b; integers give floats.</summary>
public readonly struct Divide : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => a / b;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) =>
        (upstream / b, -(upstream * y / b));

    /// <inheritdoc/>
    public static DType ResultType(DType promoted) => promoted.IsFloating() ? promoted : DType.Float32;
}
