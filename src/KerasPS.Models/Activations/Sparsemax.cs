namespace KerasPS.Activations;

/// <summary>The nearest point of the probability simplex (Martins and Astudillo 2016).</summary>
[KerasObject("sparsemax")]
public sealed class Sparsemax : Activation
{
    /// <summary>The axis whose sum becomes 1.</summary>
    [Option(Help = "Axis whose sum becomes 1.")]
    public int Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override bool DependsOnAxes => true;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x)
    {
        var axis = x.Shape.Axis(Axis);
        // With the values in falling order, the support is the longest prefix whose members stay above the mean excess.
        var sorted = K.Sort(x, axis, descending: true);
        var sums = K.CumSum(sorted, axis);
        var ranks = K.CumSum(K.OnesLike(x), axis);
        var inside = K.Greater(sorted - (sums - 1) / ranks, 0);
        var count = K.Sum(K.Cast(inside, x.DType), axis, keepDims: true);
        // Keras adds up the partial sums of the whole support here, where the definition takes the last of them alone;
        // so the results of real Keras add up to more than 1 where the support has several members.
        var excess = (K.Sum(K.Where(inside, sums, 0), axis, keepDims: true) - 1) / count;
        return K.Relu(x - excess);
    }
}
