namespace KerasPS.Losses;

/// <summary>Circle loss over pairs of embeddings of a batch (Sun and others 2020); class numbers as targets.</summary>
[KerasObject("Circle")]
public sealed class Circle : Loss
{
    /// <summary>The scale of the similarities.</summary>
    [Option(Help = "The scale of the similarities.")]
    public double Gamma { get; init; } = 80;

    /// <summary>How far similar and different pairs are to be apart.</summary>
    [Option(Help = "How far similar and different pairs are to be apart.")]
    public double Margin { get; init; } = 0.4;

    /// <summary>Whether a sample is no positive example for itself.</summary>
    [Option(Help = "Whether a sample is no positive example for itself.")]
    public bool RemoveDiagonal { get; init; } = true;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var labels = yTrue.Shape.Rank == 1 ? yTrue : K.Squeeze(yTrue, -1);
        var distances = K.Maximum(1 - K.MatMul(yPred, K.Transpose(yPred)), 0);
        var same = K.Cast(K.Equal(K.ExpandDims(labels, 1), K.ExpandDims(labels, 0)), distances.DType);
        var different = 1 - same;
        // A sample is no positive example for itself.
        if (RemoveDiagonal) same *= 1 - Diagonal(labels, distances.DType);
        var near = -Gamma * K.Maximum((Margin + distances) * same, 0) * (Margin - distances);
        var far = Gamma * K.Maximum((1 + Margin - distances) * different, 0) * (1 - Margin - distances);
        var values = K.Softplus(Total(near, same) + Total(far, different));
        values.Mask = K.Greater(values, 0);
        return values;
    }

    private static SymbolicTensor Diagonal(SymbolicTensor labels, DType dtype)
    {
        var index = K.CumSum(K.Cast(K.OnesLike(labels), dtype), 0);
        return K.Cast(K.Equal(K.ExpandDims(index, 1), K.ExpandDims(index, 0)), dtype);
    }

    private static SymbolicTensor Total(SymbolicTensor values, SymbolicTensor inside) =>
        K.LogSumExp(K.Where(K.Greater(inside, 0), values, double.NegativeInfinity), 1);
}
