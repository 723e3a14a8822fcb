namespace KerasPS.Layers;

/// <summary>A recurrent layer of units: the options of its cell, which it makes itself.</summary>
public abstract class UnitRecurrent : RecurrentLayer
{
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

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;
}
