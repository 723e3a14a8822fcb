namespace KerasPS;

public static partial class K
{
    /// <summary>
    /// Normalization by the batch's own statistics over all axes but one; also gives mean and biased variance, one number
    /// a channel.
    /// </summary>
    /// <param name="x">What is normalized.</param>
    /// <param name="gamma">The scale, one number a channel; null: ones.</param>
    /// <param name="beta">The offset, one number a channel; null: zeros.</param>
    /// <param name="axis">The channels' axis.</param>
    /// <param name="epsilon">Added to the variance.</param>
    public static (SymbolicTensor Y, SymbolicTensor Mean, SymbolicTensor Variance) BatchNormalizationTraining(
        SymbolicTensor x, SymbolicTensor? gamma, SymbolicTensor? beta, int axis = -1, double epsilon = 1e-3)
    {
        axis = x.Shape.Axis(axis);
        var outputs = Node.Create(new BatchNormTrainingOp(axis, epsilon), x,
            gamma ?? Uniform(1, x, axis), beta ?? Uniform(0, x, axis)).Outputs;
        return (outputs[0], outputs[1], outputs[2]);
    }

    /// <summary>
    /// Normalization by given statistics: gamma · (x − mean) / √(variance + epsilon) + beta, written as one factor and one
    /// offset a channel.
    /// </summary>
    public static SymbolicTensor BatchNormalization(SymbolicTensor x, SymbolicTensor mean, SymbolicTensor variance,
        SymbolicTensor? beta = null, SymbolicTensor? gamma = null, int axis = -1, double epsilon = 1e-3)
    {
        axis = x.Shape.Axis(axis);
        var factor = Rsqrt(variance + epsilon);
        if (gamma is not null) factor *= gamma;
        var offset = -mean * factor;
        if (beta is not null) offset += beta;
        return x * NormChannels.Align(factor, x, axis) + NormChannels.Align(offset, x, axis);
    }

    /// <summary>Normalization of each row of the trailing axes, biased variance.</summary>
    /// <param name="x">What is normalized.</param>
    /// <param name="gamma">The scale, of the shape of the trailing axes; null: ones.</param>
    /// <param name="beta">The offset, of the shape of the trailing axes; null: zeros.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="axes">How many trailing axes are one row.</param>
    public static SymbolicTensor LayerNormalization(SymbolicTensor x, SymbolicTensor? gamma, SymbolicTensor? beta,
        double epsilon = 1e-3, int axes = 1)
    {
        if (axes == 1)
            return Node.Create(new LayerNormOp(epsilon), x, gamma ?? Uniform(1, x, x.Shape.Rank - 1),
                beta ?? Uniform(0, x, x.Shape.Rank - 1)).Outputs[0];
        Dim[] rows = [.. Enumerable.Range(0, x.Shape.Rank - axes).Select(i => Dim.Of(x, i)), -1];
        var y = LayerNormalization(Reshape(x, rows), gamma is null ? null : Flatten(gamma),
            beta is null ? null : Flatten(beta), epsilon);
        return Reshape(y, Dim.AllOf(x));
    }

    // One number for each element of an axis, whose length may be known at run time only.
    private static SymbolicTensor Uniform(double value, SymbolicTensor x, int axis) =>
        BroadcastTo(Constant(value, x.DType), Dim.Of(x, axis));
}
