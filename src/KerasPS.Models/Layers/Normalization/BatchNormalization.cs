using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// Gives each channel mean 0 and variance 1, then scales and shifts: by the batch's own statistics in training, by moving
/// averages of them otherwise.
/// </summary>
/// <input>(batch, …, channels)</input>
/// <output>that of the input</output>
/// <weights>gamma (channels), beta (channels), moving_mean (channels), moving_variance (channels)</weights>
/// <remarks>In a file of Keras 1 moving_variance stands as running_std.</remarks>
/// <keras since="1"/>
/// <example>
/// Between a convolution without bias and its activation.
/// <code>
/// $model = New-Sequential | Add-Layer Conv2D 16 3 -UseBias $false -InputShape 28, 28, 1 | Add-Layer BatchNormalization -Momentum 0.9 | Add-Layer ReLU
/// ($model.Layers[1] | Get-Weight).Name
/// # gamma
/// # beta
/// # moving_mean
/// # moving_variance
/// $model.Layers[1].NonTrainableWeights.Name
/// # moving_mean
/// # moving_variance
/// </code>
/// </example>
[KerasObject("BatchNormalization", Aliases = ["SyncBatchNormalization", "BatchNormalizationV1", "BatchNormalizationV2"])]
public sealed partial class BatchNormalization : NormalizationLayer
{
    private LayerWeight? movingMean;
    private LayerWeight? movingVariance;

    /// <summary>The channels' axis.</summary>
    [Option(Help = "Axis of the channels.")]
    public AxisList Axis { get; init; } = -1;

    /// <summary>How much of the moving averages stays at a step.</summary>
    [Option(Help = "How much of the moving averages stays at each step.")]
    public double Momentum { get; init; } = 0.99;

    /// <summary>How the moving mean starts.</summary>
    [Option(Help = "How the moving mean starts.")]
    public Initializer MovingMeanInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>How the moving variance starts.</summary>
    [Option(Help = "How the moving variance starts.")]
    public Initializer MovingVarianceInitializer { get; init; } = new Initializers.Ones();

    /// <summary>Accepted for the sake of files; there is one device, so its batch is the whole batch.</summary>
    [Option(Help = "Kept in the configuration; statistics are those of the whole batch in any case.")]
    public bool Synchronized { get; init; }

    /// <summary>Whether batch statistics are corrected towards the moving ones.</summary>
    [Option(Help = "Whether batch statistics are corrected towards the moving ones (batch renormalization).")]
    public bool Renorm { get; init; }

    /// <summary>Limits of the correction: rmin, rmax, dmax.</summary>
    [Option(Help = "Limits of the correction: a table of rmin, rmax and dmax.")]
    public JsonNode? RenormClipping { get; init; }

    /// <summary>How much of the renormalization's averages stays at a step.</summary>
    [Option(Help = "How much of the renormalization's averages stays at each step.")]
    public double RenormMomentum { get; init; } = 0.99;

    /// <summary>Keras 1's mode: 0 as above; 1 normalizes each sample over the last axis; 2 takes batch statistics at all times.</summary>
    [Option(OlderOnly = true, Min = 0, Max = 2, Help = "Keras 1: 0 usual, 1 each sample over its last axis, 2 batch statistics at all times.")]
    public int Mode { get; init; }

    /// <summary>Which variance enters the moving average.</summary>
    [Option(InputOnly = true, Help = "Which variance enters the moving average: biased, fused, keras2, theano1 or theano2.")]
    public MovingVariance VarianceRule { get; init; } = MovingVariance.Biased;

    /// <summary>Whether batch statistics are used in training even where the layer is frozen, as Keras 1 and 2 did.</summary>
    [Option(InputOnly = true, Help = "Whether batch statistics are used in training even where the layer is frozen.")]
    public bool FrozenUsesBatch { get; init; }

    /// <summary>Whether the weights are single precision even in a half-precision model, as tf.keras has it.</summary>
    [Option(InputOnly = true, Help = "Whether the weights are single precision even in a half-precision model.")]
    public bool SingleWeights { get; init; }

    /// <inheritdoc/>
    protected override DType WeightDType =>
        SingleWeights && DType.Variable is KerasPS.DType.Float16 or KerasPS.DType.BFloat16
            ? KerasPS.DType.Float32 : DType.Variable;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var axis = ChannelAxis(inputs[0]);
        var shape = Lengths(inputs[0], axis);
        AddScaleAndOffset(shape);
        movingMean = AddWeight("moving_mean", shape, MovingMeanInitializer, trainable: false, dtype: WeightDType);
        movingVariance = AddWeight("moving_variance", shape, MovingVarianceInitializer, trainable: false, dtype: WeightDType);
        if (Renorm) BuildRenorm(shape);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        // Channels that stand before spatial axes are moved last: there the kernels are, and neighbours do the same.
        var rank = x.Shape.Rank;
        if (Mode == 1 || rank < 4 || ChannelAxis(x.Shape) != 1 || x.Mask is not null)
            return InSingle(x, v => Normalize(v, context, ChannelAxis(v.Shape)));
        return InSingle(x, v => K.ChannelsFirst(Normalize(K.ChannelsLast(v), context, rank - 1)));
    }

    private int ChannelAxis(Shape shape) => Mode == 1 ? shape.Rank - 1
        : Axis.Axes.Count == 1 ? shape.Axis(Axis.Axes[0])
        : throw new KerasException("OptionInvalid", $"BatchNormalization '{Name}' has the axes ({Axis}); expected one.");

    private SymbolicTensor Normalize(SymbolicTensor x, CallContext context, int axis)
    {
        if (Mode == 1) return NormalizeSamples(x, axis);
        var batch = context.Training && (Trainable || FrozenUsesBatch);
        if (!batch && Mode != 2)
            return K.BatchNormalization(x, movingMean!, movingVariance!, Beta?.Read, Gamma?.Read, axis, Epsilon);
        SymbolicTensor y, mean, variance;
        if (x.Mask is not null && context.Training)
        {
            (mean, variance) = MaskedMoments(x, axis);
            y = K.BatchNormalization(x, mean, variance, Beta?.Read, Gamma?.Read, axis, Epsilon);
        }
        else if (Renorm && context.Training) (y, mean, variance) = Renormalize(x, axis, context);
        else (y, mean, variance) = K.BatchNormalizationTraining(x, Gamma?.Read, Beta?.Read, axis, Epsilon);
        if (!context.Training || Mode == 2 || !Trainable) return y;
        Average(context, movingMean!, K.StopGradient(mean), Momentum);
        if (Renorm) AverageDeviation(context, variance);
        else Average(context, movingVariance!, K.StopGradient(ForAverage(x, axis, variance)), Momentum);
        return y;
    }

    // Keras 1's mode 1, in which the small number counts twice.
    private SymbolicTensor NormalizeSamples(SymbolicTensor x, int axis)
    {
        var centered = x - K.Mean(x, axis, true);
        var y = centered / (K.Sqrt(K.Mean(K.Square(centered), axis, true) + Epsilon) + Epsilon);
        if (Gamma is not null) y *= Gamma.Read;
        return Beta is not null ? y + Beta.Read : y;
    }

    private static (SymbolicTensor Mean, SymbolicTensor Variance) MaskedMoments(SymbolicTensor x, int axis)
    {
        int[] others = [.. Enumerable.Range(0, x.Shape.Rank).Where(i => i != axis)];
        var mask = K.Cast(x.Mask!, x.DType);
        while (mask.Shape.Rank < x.Shape.Rank) mask = K.ExpandDims(mask, mask.Shape.Rank);
        mask = K.BroadcastLike(mask, x);
        var count = K.Sum(mask, others, true) + KerasConfig.Epsilon;
        var mean = K.Sum(mask * x, others, true) / count;
        var variance = K.Sum(mask * K.Square(x - mean), others, true) / count;
        return (K.Reshape(mean, -1), K.Reshape(variance, -1));
    }

    private SymbolicTensor ForAverage(SymbolicTensor x, int axis, SymbolicTensor variance)
    {
        if (VarianceRule == MovingVariance.Biased) return variance;
        int[] others = [.. Enumerable.Range(0, x.Shape.Rank).Where(i => i != axis)];
        var n = K.Cast(K.SizeOf(x, others), variance.DType);
        if (VarianceRule == MovingVariance.Fused)
            return x.Shape.Rank > 3 && IsLast(x.Shape) ? variance * (n / K.Maximum(n - 1, 1)) : variance;
        if (VarianceRule is MovingVariance.Theano1 or MovingVariance.Theano2) variance += Epsilon;
        if (VarianceRule == MovingVariance.Theano1) return variance;
        variance *= n / (n - (1 + Epsilon));
        return VarianceRule == MovingVariance.Keras2 && x.Shape.Rank == 4 && IsLast(x.Shape) ? variance * (n / (n - 1)) : variance;
    }

    // Whether the channels are last in the layer's own input.
    private bool IsLast(Shape shape) => ChannelAxis(shape) == shape.Rank - 1;

    private static void Average(CallContext context, LayerWeight weight, SymbolicTensor value, double momentum) =>
        context.Updates.Add(new(weight, weight.Read * momentum + K.Cast(value, weight.DType) * (1 - momentum)));
}
