namespace KerasPS.Layers;

/// <summary>
/// An LSTM whose products are convolutions (Shi and others 2015): input (batch, time, …spatial, channels), output the
/// last step's maps or those of all steps.
/// </summary>
public abstract class ConvLstmLayer : RecurrentLayer
{
    private readonly int[] kernelSize = [], strides = [1], dilationRate = [1];
    private readonly DataFormat format = KerasConfig.ImageDataFormat;

    /// <summary>How many spatial axes there are.</summary>
    protected internal abstract int SpatialAxes { get; }

    /// <summary>The number of filters, which are the channels of the output.</summary>
    [Option(Required = true, Position = 0, Min = 1, Aliases = ["nb_filter"], Help = "Number of filters: the channels of the output.")]
    public int Filters { get; init; }

    /// <summary>The window's lengths.</summary>
    [Option(Position = 1, Help = "Lengths of the window: one number, or one for each spatial axis.")]
    public int[] KernelSize
    {
        get => PerAxis(kernelSize.Length == 0 ? KernelSizeOfParts : kernelSize, "kernel_size");
        init => kernelSize = value;
    }

    /// <summary>The steps between windows over the input.</summary>
    [Option(Aliases = ["subsample"], Help = "Steps between windows over the input.")]
    public int[] Strides { get => PerAxis(strides, "strides"); init => strides = value; }

    /// <summary>How windows lie at the borders of the input.</summary>
    [Option(Aliases = ["border_mode"], Help = "How windows lie at the borders of the input: valid or same.")]
    public WindowPadding Padding { get; init; } = WindowPadding.Valid;

    /// <summary>Where the channels stand.</summary>
    [Option(Aliases = ["dim_ordering"], Help = "Where the channels stand: channels_last or channels_first.")]
    public DataFormat? DataFormat { get => format; init => format = value ?? KerasConfig.ImageDataFormat; }

    /// <summary>The distance of a window's taps over the input.</summary>
    [Option(Help = "Distance of a window's taps over the input.")]
    public int[] DilationRate { get => PerAxis(dilationRate, "dilation_rate"); init => dilationRate = value; }

    /// <summary>The activation of the candidate and the output.</summary>
    [Option(Help = "Activation of the candidate and the output.")]
    public Activation Activation { get; init; } = new Activations.Tanh();

    /// <summary>Whether a bias is added.</summary>
    [Option(Help = "Whether a bias is added.")]
    public bool UseBias { get; init; } = true;

    /// <summary>How the input's kernel starts.</summary>
    [Option(Aliases = ["init"], Help = "How the input's kernel starts.")]
    public Initializer KernelInitializer { get; init; } = new Initializers.GlorotUniform();

    /// <summary>How the recurrent kernel starts.</summary>
    [Option(Aliases = ["inner_init"], Help = "How the recurrent kernel starts.")]
    public Initializer RecurrentInitializer { get; init; } = new Initializers.Orthogonal();

    /// <summary>How the bias starts.</summary>
    [Option(Help = "How the bias starts.")]
    public Initializer BiasInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>A penalty on the input's kernel.</summary>
    [Option(Aliases = ["W_regularizer"], Help = "Penalty on the input's kernel.")]
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>A penalty on the recurrent kernel.</summary>
    [Option(Aliases = ["U_regularizer"], Help = "Penalty on the recurrent kernel.")]
    public Regularizer? RecurrentRegularizer { get; init; }

    /// <summary>A penalty on the bias.</summary>
    [Option(Aliases = ["b_regularizer"], Help = "Penalty on the bias.")]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>A penalty on the output.</summary>
    [Option(Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>A projection of the input's kernel after each update.</summary>
    [Option(Help = "Projection of the input's kernel after each update.")]
    public Constraint? KernelConstraint { get; init; }

    /// <summary>A projection of the recurrent kernel after each update.</summary>
    [Option(Help = "Projection of the recurrent kernel after each update.")]
    public Constraint? RecurrentConstraint { get; init; }

    /// <summary>A projection of the bias after each update.</summary>
    [Option(Help = "Projection of the bias after each update.")]
    public Constraint? BiasConstraint { get; init; }

    /// <summary>The share of the inputs dropped in training, the same ones at all steps.</summary>
    [Option(Min = 0, Max = 1, Aliases = ["dropout_W"], Help = "Share of the inputs dropped in training, the same ones at all steps.")]
    public double Dropout { get; init; }

    /// <summary>The share of the state dropped in training before the recurrent product, the same one at all steps.</summary>
    [Option(Min = 0, Max = 1, Aliases = ["dropout_U"], Help = "Share of the state dropped in training before the recurrent product, the same at all steps.")]
    public double RecurrentDropout { get; init; }

    /// <summary>A seed of the dropout's own.</summary>
    [Option(Help = "A seed of the dropout's own; without one the session's seed is used.")]
    public int? Seed { get; init; }

    /// <summary>Older versions' choice between equal ways to compute; accepted and without effect.</summary>
    [Option(InputOnly = true, Aliases = ["consume_less"], Help = "Older versions' choice between equal ways to compute; without effect.")]
    public string? Implementation { get; init; }

    /// <summary>The activation of the gates.</summary>
    [Option(Aliases = ["inner_activation"], Help = "Activation of the gates.")]
    public Activation RecurrentActivation { get; init; } = new Activations.Sigmoid();

    /// <summary>Whether the forget gate's bias starts at 1.</summary>
    [Option(Help = "Start the forget gate's bias at 1.")]
    public bool UnitForgetBias { get; init; } = true;

    /// <summary>Whether the channels stand before the spatial axes.</summary>
    protected internal bool ChannelsFirst => format == KerasPS.DataFormat.ChannelsFirst;

    /// <summary>The window's lengths where they were given one by one, as Keras 1 had it.</summary>
    protected virtual int[] KernelSizeOfParts => [];

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => new ConvLstmCell(this) { Name = "conv_lstm_cell", DType = DType, Trainable = Trainable };

    /// <summary>How the windows over the input lie, and those over the state.</summary>
    internal (SpatialPadding Input, SpatialPadding State) Paddings =>
        (WindowPaddings.ForKernel(Padding, KernelSize, DilationRate),
            WindowPaddings.ForKernel(Padding == WindowPadding.SameTheano ? Padding : WindowPadding.Same, KernelSize,
                [.. Enumerable.Repeat(1, SpatialAxes)]));

    private int[] PerAxis(int[] values, string option) => values.Length == SpatialAxes ? values
        : values.Length == 1 ? [.. Enumerable.Repeat(values[0], SpatialAxes)]
        : throw new KerasException("OptionInvalid", $"{ClassName}: option '{option}' is ({string.Join(", ", values)}); " +
            $"expected one whole number or {SpatialAxes}, one for each spatial axis.");
}
