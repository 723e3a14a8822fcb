namespace KerasPS.Regularizers;

/// <summary>
/// k times the spectral norm of a matrix (Keras 1): the root of the largest eigenvalue of xᵀx, from nine steps of the
/// power method that begins with ones.
/// </summary>
[KerasObject("EigenvalueRegularizer", Retired = true)]
public sealed class EigenvalueRegularizer : Regularizer
{
    private const int Steps = 9;

    /// <summary>The factor.</summary>
    [Option(Name = "k", Position = 0, Required = true, Help = "Factor of the penalty.")]
    public double Factor { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x)
    {
        if (x.Shape.Rank != 2 || !x.Shape.IsKnown)
            throw new KerasException("RegularizerShape", $"EigenvalueRegularizer expected a matrix; received shape {x.Shape}. " +
                "It is for the kernels of Dense and the table of Embedding.");
        var covariance = K.MatMul(x, x, transposeA: true);
        var vector = K.BroadcastTo(K.Constant(1, x.DType), x.Shape[1], 1);
        for (var i = 0; i < Steps; i++) vector = K.MatMul(covariance, vector);
        var image = K.MatMul(covariance, vector);
        var value = K.Sum(image * vector) / K.Sum(vector * vector);
        return Factor * K.Sqrt(value);
    }
}
