namespace KerasPS.Activations;

/// <summary>The nearest point of the probability simplex (Martins and Astudillo 2016).</summary>
[KerasObject("sparsemax")]
public sealed class Sparsemax : Activation
{
    /// <summary>The axis whose sum becomes 1.</summary>
    [Option(Help = "Axis whose sum becomes 1.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x)
    {
        var axis = x.Shape.Axis(Axis);
        // With the values in falling order, the support is the longest prefix whose members stay above the mean excess.
        var sorted = -K.Sort(-x, axis);
        var sums = K.CumSum(sorted, axis);
        var ranks = K.CumSum(K.OnesLike(x), axis);
        var inside = K.Cast(K.Greater(1 + ranks * sorted, sums), x.DType);
        var count = K.StopGradient(K.Sum(inside, axis, keepDims: true));
        var excess = (K.Sum(sorted * K.StopGradient(inside), axis, keepDims: true) - 1) / count;
        return K.Relu(x - excess);
    }
}
