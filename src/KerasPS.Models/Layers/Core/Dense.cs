using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>A fully connected layer: activation(x · kernel + bias) over the last axis.</summary>
/// <input>(batch, …, features)</input>
/// <output>(batch, …, units)</output>
/// <weights>kernel (features, units), bias (units)</weights>
/// <keras since="1">Keras 1 takes one axis of features only; there TimeDistributedDense is the form for sequences.</keras>
/// <example>
/// The last axis is what counts: every step of a sequence goes through the same kernel.
/// <code>
/// $model = New-Sequential | Add-Layer Dense 8 -Activation relu -UseBias $false -InputShape 10, 4
/// $model.Output.Shape
/// # (None, 10, 8)
/// ($model | Get-Weight).Shape
/// # (4, 8)
/// </code>
/// </example>
[KerasObject("Dense", Aliases = ["TimeDistributedDense"])]
public sealed class Dense : Layer, ILowRankAdaptable
{
    private LayerWeight? kernel;
    private LayerWeight? bias;

    /// <summary>The number of outputs.</summary>
    [Option(Required = true, Position = 0, Min = 1, Aliases = ["output_dim"], Help = "Number of outputs.")]
    public int Units { get; init; }

    /// <summary>Applied to the sum.</summary>
    [Option(Help = "Activation applied to the sum.")]
    public Activation Activation { get; init; } = new Activations.Linear();

    /// <summary>Whether a bias is added.</summary>
    [Option(Aliases = ["bias"], Help = "Whether a bias is added.")]
    public bool UseBias { get; init; } = true;

    /// <summary>How the kernel starts.</summary>
    [Option(Aliases = ["init"], Help = "How the kernel starts.")]
    public Initializer KernelInitializer { get; init; } = new Initializers.GlorotUniform();

    /// <summary>How the bias starts.</summary>
    [Option(Help = "How the bias starts.")]
    public Initializer BiasInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>A penalty on the kernel.</summary>
    [Option(Aliases = ["W_regularizer"], Help = "Penalty on the kernel.")]
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>A penalty on the bias.</summary>
    [Option(Aliases = ["b_regularizer"], Help = "Penalty on the bias.")]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>A penalty on the output.</summary>
    [Option(Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>A projection of the kernel after each update.</summary>
    [Option(Aliases = ["W_constraint"], Help = "Projection of the kernel after each update.")]
    public Constraint? KernelConstraint { get; init; }

    /// <summary>A projection of the bias after each update.</summary>
    [Option(Aliases = ["b_constraint"], Help = "Projection of the bias after each update.")]
    public Constraint? BiasConstraint { get; init; }

    /// <inheritdoc/>
    [Option(Min = 1, Help = "Rank of a low-rank adaptation (LoRA) that is trained in place of the kernel; null: none.")]
    public int? LoraRank { get; init; }

    /// <inheritdoc/>
    [Option(Help = "The adaptation is multiplied by alpha / rank; null: by 1.")]
    public double? LoraAlpha { get; init; }

    /// <inheritdoc/>
    public LayerWeight? AdaptableWeight => kernel;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var features = inputs[0].Rank > 0 ? inputs[0][-1] : Shape.Unknown;
        if (features < 0)
            throw new KerasException("LayerShape", $"Dense '{Name}' expected an input whose last axis has a known length; " +
                $"received shape {inputs[0]}. Give the first layer -InputShape, or put a Reshape before it.");
        kernel = AddWeight("kernel", new(features, Units), KernelInitializer, KernelRegularizer, KernelConstraint);
        if (UseBias) bias = AddWeight("bias", new(Units), BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var y = K.MatMul(x, Adapted(kernel!));
        if (bias is not null) y += K.Cast(bias, ComputeDType);
        return Activation.Call(y);
    }

    // Keras writes this penalty only where there is one.
    /// <inheritdoc/>
    public override JsonObject GetConfig()
    {
        var config = base.GetConfig();
        if (ActivityRegularizer is null) config.Remove("activity_regularizer");
        return config;
    }
}
