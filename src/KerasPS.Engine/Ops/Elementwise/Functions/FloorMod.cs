namespace KerasPS.Elementwise;

/// <summary>The remainder of a / b with the sign of b.</summary>
public readonly struct FloorMod : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => a - b * Math.Floor(a / b);

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) =>
        (upstream, upstream * (y - a) / b);
}
