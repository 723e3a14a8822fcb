namespace KerasPS.Layers;

/// <summary>A cell of units with a kernel for the input, one for the state, and a bias.</summary>
public abstract class UnitCell : RecurrentCell
{
    private LayerWeight? kernel, recurrentKernel, bias;

    /// <summary>The number of units: of outputs and of each state.</summary>
    [Option(Required = true, Position = 0, Min = 1, Aliases = ["output_dim"], Help = "Number of units: of outputs and of each state.")]
    public int Units { get; init; }

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

    /// <inheritdoc/>
    public override IReadOnlyList<Shape> StateShapes => [new(Units)];

    /// <summary>How many column blocks the kernels have.</summary>
    protected abstract int Blocks { get; }

    /// <summary>The bias's shape.</summary>
    protected virtual Shape BiasShape => new(Blocks * Units);

    /// <summary>The input's kernel in the type of computation.</summary>
    protected virtual SymbolicTensor Kernel => K.Cast(kernel!, ComputeDType);

    /// <summary>The recurrent kernel in the type of computation.</summary>
    protected virtual SymbolicTensor RecurrentKernel => K.Cast(recurrentKernel!, ComputeDType);

    /// <summary>The bias in the type of computation; null where there is none.</summary>
    protected SymbolicTensor? Bias => bias is null ? null : K.Cast(bias, ComputeDType);

    /// <summary>The part of the bias that is added to the input's product.</summary>
    protected virtual SymbolicTensor? InputBias => Bias;

    /// <summary>The sequence op where it computes the cell's activations, given the projected input; null: go step by step.</summary>
    protected abstract RecurrentResult? Fused(SymbolicTensor projected, RecurrentOptions options);

    /// <summary>One step, given the projected input and the state that enters the recurrent product.</summary>
    protected abstract (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor projected,
        SymbolicTensor entering, IReadOnlyList<SymbolicTensor> states);

    /// <summary>Fills what of the bias does not start by its initializer.</summary>
    protected virtual void PrepareBias(LayerWeight bias)
    {
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var features = inputs[0][-1];
        if (features < 0)
            throw new KerasException("LayerShape", $"{ClassName} '{Name}' expected steps of a known number of features; " +
                $"received shape {inputs[0]}. Give the first layer -InputShape, or put a Reshape before it.");
        kernel = AddWeight("kernel", new(features, Blocks * Units), KernelInitializer, KernelRegularizer, KernelConstraint);
        recurrentKernel = AddWeight("recurrent_kernel", new(Units, Blocks * Units), RecurrentInitializer,
            RecurrentRegularizer, RecurrentConstraint);
        if (!UseBias) return;
        bias = AddWeight("bias", BiasShape, BiasInitializer, BiasRegularizer, BiasConstraint);
        PrepareBias(bias);
    }

    /// <inheritdoc/>
    public override CellMasks? DrawMasks(Dim batch, Shape step, CallContext context) =>
        !context.Training || (Dropout == 0 && RecurrentDropout == 0) ? null
            : new(Draw(batch, step[-1], Dropout, 0), Draw(batch, Units, RecurrentDropout, 1));

    /// <inheritdoc/>
    public override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CallContext context) =>
        Step(x, states, DrawMasks(Dim.Of(x, 0), x.Shape, context), context);

    /// <inheritdoc/>
    public override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CellMasks? masks, CallContext context) =>
        Step(Project(masks?.Input is { } factors ? x * factors : x),
            masks?.State is { } stateFactors ? states[0] * stateFactors : states[0], states);

    /// <inheritdoc/>
    public override SequenceResult Run(SequenceInput input)
    {
        var masks = DrawMasks(Dim.Of(input.X, 0), StepShape(input.X), input.Context);
        var x = masks?.Input is { } factors ? input.X * K.ExpandDims(factors, 1) : input.X;
        var options = new RecurrentOptions
        {
            InitialStates = input.States, Mask = input.Mask, Dropout = masks?.State, Reverse = input.Reverse,
            ZeroOutputForMask = input.ZeroOutputForMask,
        };
        if (Fused(Project(x), options) is not { } result)
            return base.Run(input);
        // With a mask the last output may be that of an earlier step, or zeros.
        var last = input.Mask is null ? result.States[0] : K.Index(result.Outputs, 1, input.Reverse ? 0 : -1);
        return new(input.Reverse ? K.Reverse(result.Outputs, 1) : result.Outputs, last, result.States);
    }

    private SymbolicTensor Project(SymbolicTensor x)
    {
        var y = K.MatMul(x, Kernel);
        return InputBias is { } added ? y + added : y;
    }

    private SymbolicTensor? Draw(Dim batch, int features, double rate, int number) => rate == 0 ? null
        : K.Dropout(K.Fill([batch, features], 1, ComputeDType), rate,
            stream: RandomStream.Of(Seed is { } seed ? unchecked(2 * seed + number) : null));
}
