namespace KerasPS.Elementwise;

/// <summary>a − b.</summary>
public readonly struct Subtract : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => a - b;

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (upstream, -upstream);
}
