namespace KerasPS.Elementwise;

/// <summary>a to the power b.</summary>
public readonly struct Power : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => Math.Pow(a, b);

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) =>
        (upstream * b * K.Power(a, b - 1), upstream * y * SafeLog(a));

    // The derivative to the exponent counts as 0 where the base has no logarithm, so that 0 to a trained power gives no NaN.
    private static SymbolicTensor SafeLog(SymbolicTensor a)
    {
        var positive = K.Greater(a, 0);
        return K.Where(positive, K.Log(K.Where(positive, a, K.OnesLike(a))), K.ZerosLike(a));
    }
}
