namespace KerasPS.Elementwise;

/// <summary>Whether a &lt; b.</summary>
public readonly struct Less : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => a < b ? 1 : 0;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (null, null);

    /// <inheritdoc/>
    public static DType ResultType(DType promoted) => DType.Bool;
}
