namespace KerasPS;

/// <summary>
/// A convolution of each channel with filters of its own. Weights kernel (…sizes, channels, multiplier), bias (channels ·
/// multiplier); output channel c · multiplier + m.
/// </summary>
public abstract class DepthwiseConvolution : FilterLayer
{
    private readonly int[] dilationRate = [1];
    private LayerWeight? kernel;

    /// <summary>Filters a channel.</summary>
    [Option(Min = 1, Help = "Filters for each channel.")]
    public int DepthMultiplier { get; init; } = 1;

    /// <summary>The distance of a window's taps.</summary>
    [Option(Help = "Distance of a window's taps: one number, or one for each spatial axis.")]
    public int[] DilationRate { get => PerAxis(dilationRate, "dilation_rate"); init => dilationRate = value; }

    /// <summary>How the kernel starts.</summary>
    [Option(Aliases = ["init", "kernel_initializer"], Help = "How the kernel starts.")]
    public Initializer DepthwiseInitializer { get; init; } = new Initializers.GlorotUniform();

    /// <summary>A penalty on the kernel.</summary>
    [Option(Aliases = ["kernel_regularizer"], Help = "Penalty on the kernel.")]
    public Regularizer? DepthwiseRegularizer { get; init; }

    /// <summary>A projection of the kernel after each update.</summary>
    [Option(Aliases = ["kernel_constraint"], Help = "Projection of the kernel after each update.")]
    public Constraint? DepthwiseConstraint { get; init; }

    /// <summary>Accepted for the sake of files, which always say 1.</summary>
    [Option(InputOnly = true, Min = 1, Max = 1, Help = "Accepted for the sake of files, which always say 1.")]
    public int Groups { get; init; } = 1;

    /// <inheritdoc/>
    protected override int[] Dilation => DilationRate;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var channels = Channels(inputs[0]);
        kernel = AddWeight("kernel", new([.. KernelSize, channels, DepthMultiplier]), DepthwiseInitializer,
            DepthwiseRegularizer, DepthwiseConstraint);
        AddBias(new(channels * DepthMultiplier));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => InFormat(x,
        v => Finish(K.DepthwiseConv(v, Cast(kernel!), Strides, EnginePadding, Dilation)));
}
