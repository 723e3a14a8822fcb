namespace KerasPS.Elementwise;

/// <summary>Whether one of both is true.</summary>
public readonly struct LogicalOr : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => a != 0 || b != 0 ? 1 : 0;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (null, null);

    /// <inheritdoc/>
    public static DType ResultType(DType promoted) => DType.Bool;
}
