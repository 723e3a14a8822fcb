namespace KerasPS;

/// <summary>
/// A depthwise convolution followed by one over the channels alone. Weights depthwise_kernel (…sizes, channels,
/// multiplier), pointwise_kernel (…1, channels · multiplier, filters), bias (filters).
/// </summary>
public abstract class SeparableConvolution : FilterLayer
{
    private readonly int[] dilationRate = [1];
    private LayerWeight? depthwise;
    private LayerWeight? pointwise;

    /// <summary>The number of filters, which are the channels of the output.</summary>
    [Option(Required = true, Position = 0, Min = 1, Aliases = ["nb_filter"], Help = "Number of filters: the channels of the output.")]
    public int Filters { get; init; }

    /// <summary>Depthwise filters a channel.</summary>
    [Option(Min = 1, Help = "Depthwise filters for each channel.")]
    public int DepthMultiplier { get; init; } = 1;

    /// <summary>The distance of a window's taps.</summary>
    [Option(Help = "Distance of a window's taps: one number, or one for each spatial axis.")]
    public int[] DilationRate { get => PerAxis(dilationRate, "dilation_rate"); init => dilationRate = value; }

    /// <summary>How both kernels start, as Keras 1 had it.</summary>
    [Option(InputOnly = true, Aliases = ["init"], Help = "How both kernels start, where they are not given apart.")]
    public Initializer? KernelInitializer { get; init; }

    /// <summary>How the depthwise kernel starts.</summary>
    [Option(Help = "How the depthwise kernel starts.")]
    public Initializer DepthwiseInitializer { get => depthwiseInitializer ?? KernelInitializer ?? new Initializers.GlorotUniform(); init => depthwiseInitializer = value; }

    /// <summary>How the pointwise kernel starts.</summary>
    [Option(Help = "How the pointwise kernel starts.")]
    public Initializer PointwiseInitializer { get => pointwiseInitializer ?? KernelInitializer ?? new Initializers.GlorotUniform(); init => pointwiseInitializer = value; }

    /// <summary>A penalty on the depthwise kernel.</summary>
    [Option(Help = "Penalty on the depthwise kernel.")]
    public Regularizer? DepthwiseRegularizer { get; init; }

    /// <summary>A penalty on the pointwise kernel.</summary>
    [Option(Help = "Penalty on the pointwise kernel.")]
    public Regularizer? PointwiseRegularizer { get; init; }

    /// <summary>A projection of the depthwise kernel after each update.</summary>
    [Option(Help = "Projection of the depthwise kernel after each update.")]
    public Constraint? DepthwiseConstraint { get; init; }

    /// <summary>A projection of the pointwise kernel after each update.</summary>
    [Option(Help = "Projection of the pointwise kernel after each update.")]
    public Constraint? PointwiseConstraint { get; init; }

    /// <summary>Accepted for the sake of files, which always say 1.</summary>
    [Option(InputOnly = true, Min = 1, Max = 1, Help = "Accepted for the sake of files, which always say 1.")]
    public int Groups { get; init; } = 1;

    /// <inheritdoc/>
    protected override int[] Dilation => DilationRate;

    private readonly Initializer? depthwiseInitializer;
    private readonly Initializer? pointwiseInitializer;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var channels = Channels(inputs[0]);
        depthwise = AddWeight("depthwise_kernel", new([.. KernelSize, channels, DepthMultiplier]), DepthwiseInitializer,
            DepthwiseRegularizer, DepthwiseConstraint);
        pointwise = AddWeight("pointwise_kernel",
            new([.. Enumerable.Repeat(1, SpatialAxes), channels * DepthMultiplier, Filters]), PointwiseInitializer,
            PointwiseRegularizer, PointwiseConstraint);
        AddBias(new(Filters));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => InFormat(x,
        v => Finish(K.Conv(K.DepthwiseConv(v, Cast(depthwise!), Strides, EnginePadding, Dilation), Cast(pointwise!))));
}
