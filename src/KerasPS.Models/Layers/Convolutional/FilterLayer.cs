namespace KerasPS;

/// <summary>The options that all layers with windows of weights share.</summary>
public abstract class FilterLayer : ImageLayer
{
    private readonly int[] kernelSize = [];
    private readonly int[] strides = [1];

    /// <summary>The window's lengths.</summary>
    [Option(Position = 1, Aliases = ["filter_length"], Help = "Lengths of the window: one number, or one for each spatial axis.")]
    public int[] KernelSize
    {
        get => kernelSize.Length == 0 ? KernelSizeOfParts : PerAxis(kernelSize, "kernel_size");
        init => kernelSize = value;
    }

    /// <summary>The steps between windows.</summary>
    [Option(Aliases = ["subsample", "subsample_length"], Help = "Steps between windows: one number, or one for each spatial axis.")]
    public int[] Strides { get => PerAxis(strides, "strides"); init => strides = value; }

    /// <summary>How windows lie at the borders.</summary>
    [Option(Aliases = ["border_mode"], Help = "How windows lie at the borders: valid, same, or causal for one spatial axis.")]
    public WindowPadding Padding { get; init; } = WindowPadding.Valid;

    /// <summary>Applied to the sum.</summary>
    [Option(Help = "Activation applied to the sum.")]
    public Activation Activation { get; init; } = new Activations.Linear();

    /// <summary>Whether a bias is added.</summary>
    [Option(Aliases = ["bias"], Help = "Whether a bias is added.")]
    public bool UseBias { get; init; } = true;

    /// <summary>How the bias starts.</summary>
    [Option(Help = "How the bias starts.")]
    public Initializer BiasInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>A penalty on the bias.</summary>
    [Option(Aliases = ["b_regularizer"], Help = "Penalty on the bias.")]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>A penalty on the output.</summary>
    [Option(Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>A projection of the bias after each update.</summary>
    [Option(Aliases = ["b_constraint"], Help = "Projection of the bias after each update.")]
    public Constraint? BiasConstraint { get; init; }

    /// <summary>Whether a bias goes along the last axis wherever that is as long as the bias, also where the channels come first.</summary>
    [Option(InputOnly = true, Help = "Add the bias along a last axis of its length even where the channels come first; files of Keras 3 on TensorFlow set this.")]
    public bool BiasAlongLast { get; init; }

    /// <summary>The window's lengths where they were given one by one, as Keras 1 had it.</summary>
    protected virtual int[] KernelSizeOfParts => [];

    /// <summary>The bias, once built.</summary>
    protected LayerWeight? Bias { get; private set; }

    /// <summary>The distance of a window's taps.</summary>
    protected virtual int[] Dilation => [.. Enumerable.Repeat(1, SpatialAxes)];

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <summary>The padding for the engine.</summary>
    protected SpatialPadding EnginePadding => WindowPaddings.ForKernel(Padding, KernelSize, Dilation);

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (KernelSize.Length == 0)
            throw new KerasException("OptionMissing", $"{ClassName} needs the option 'kernel_size' (one whole number, or " +
                $"{SpatialAxes}, one for each spatial axis).");
        if (KernelSize.Concat(Strides).Concat(Dilation).Any(v => v < 1))
            throw new KerasException("OptionOutOfRange",
                $"{ClassName}: kernel sizes, strides and dilation rates must be at least 1; received kernel_size " +
                $"({string.Join(", ", KernelSize)}), strides ({string.Join(", ", Strides)}), dilation " +
                $"({string.Join(", ", Dilation)}).");
        if (Padding == WindowPadding.Causal && SpatialAxes != 1)
            throw new KerasException("CausalPadding",
                $"{ClassName}: causal padding needs one spatial axis. Use valid or same, or a layer over sequences.");
    }

    /// <summary>Makes the bias where there is one.</summary>
    protected void AddBias(Shape shape)
    {
        if (UseBias) Bias = AddWeight("bias", shape, BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    /// <summary>A weight in the type of the computation.</summary>
    protected SymbolicTensor Cast(LayerWeight weight) => K.Cast(weight, ComputeDType);

    /// <summary>Adds the bias to channels-last sums and applies the activation.</summary>
    protected SymbolicTensor Finish(SymbolicTensor sums)
    {
        if (Bias is not null) sums += BiasAlongLast && ChannelsFirst && sums.Shape[-2] == Bias.Shape[0] ? K.ExpandDims(Cast(Bias), -1) : Cast(Bias);
        // Keras applies the activation to the layer's own layout, whose last axis holds no channels where they come first.
        return ChannelsFirst && Activation.DependsOnAxes ? K.ChannelsLast(Activation.Call(K.ChannelsFirst(sums))) : Activation.Call(sums);
    }
}
