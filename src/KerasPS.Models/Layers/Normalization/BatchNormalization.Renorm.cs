using System.Globalization;

namespace KerasPS.Layers;

/// <content>Batch renormalization: batch statistics corrected towards slowly moving ones.</content>
public sealed partial class BatchNormalization
{
    private LayerWeight? movingDeviation;
    private LayerWeight? renormMean;
    private LayerWeight? renormDeviation;

    private void BuildRenorm(Shape shape)
    {
        var deviation = new Initializers.Ones();
        movingDeviation = AddWeight("moving_stddev", shape, deviation, trainable: false);
        renormMean = AddWeight("renorm_mean", shape, MovingMeanInitializer, trainable: false);
        renormDeviation = AddWeight("renorm_stddev", shape, deviation, trainable: false);
    }

    private (SymbolicTensor Y, SymbolicTensor Mean, SymbolicTensor Variance) Renormalize(SymbolicTensor x, int axis,
        CallContext context)
    {
        var (normal, mean, variance) = K.BatchNormalizationTraining(x, null, null, axis, Epsilon);
        var deviation = K.StopGradient(K.Sqrt(variance + Epsilon));
        var average = K.Maximum(renormDeviation!, Math.Sqrt(Epsilon));
        var factor = deviation / average;
        var offset = (K.StopGradient(mean) - renormMean!) / average;
        if (Limit("rmin") is { } rmin) factor = K.Maximum(factor, rmin);
        if (Limit("rmax") is { } rmax) factor = K.Minimum(factor, rmax);
        if (Limit("dmax") is { } dmax) offset = K.Clip(offset, -dmax, dmax);
        if (Gamma is not null) (factor, offset) = (factor * Gamma.Read, offset * Gamma.Read);
        if (Beta is not null) offset += Beta.Read;
        int[] axes = [axis];
        if (Trainable)
        {
            Average(context, renormMean!, K.StopGradient(mean), RenormMomentum);
            Average(context, renormDeviation!, deviation, RenormMomentum);
        }
        return (normal * Spread(factor, x, axes) + Spread(offset, x, axes), mean, variance);
    }

    // The deviation is averaged, and the moving variance follows from it.
    private void AverageDeviation(CallContext context, SymbolicTensor variance)
    {
        var deviation = K.StopGradient(K.Sqrt(variance + Epsilon));
        var average = movingDeviation!.Read * Momentum + deviation * (1 - Momentum);
        context.Updates.Add(new(movingDeviation, average));
        context.Updates.Add(new(movingVariance!, K.Maximum(K.Square(average) - Epsilon, 0)));
    }

    private double? Limit(string name) => RenormClipping?[name] is { } value
        ? double.Parse(value.ToString(), CultureInfo.InvariantCulture)
        : null;

    private static SymbolicTensor Spread(SymbolicTensor perChannel, SymbolicTensor x, int[] axes)
    {
        var dims = new Dim[x.Shape.Rank];
        Array.Fill(dims, 1);
        dims[axes[0]] = -1;
        return K.Reshape(perChannel, dims);
    }
}
