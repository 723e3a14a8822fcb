namespace KerasPS.Elementwise;

/// <summary>The crossentropy of the label a and the logit b: −a·ln σ(b) − (1 − a)·ln(1 − σ(b)), without overflow.</summary>
public readonly struct SigmoidCrossEntropy : IBinaryFunction
{
    /// <inheritdoc/>
    public static double Compute(double a, double b) => Math.Max(b, 0) - b * a + SpecialFunctions.Log1p(Math.Exp(-Math.Abs(b)));

    /// <inheritdoc/>
    public static (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream) => (-(upstream * b), upstream * (K.Sigmoid(b) - a));

    /// <inheritdoc/>
    public static DType ResultType(DType promoted) => promoted.ToFloating();
}
