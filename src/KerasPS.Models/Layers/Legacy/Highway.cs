namespace KerasPS.Layers;

/// <summary>A dense layer whose gate lets part of the input pass (Srivastava and others 2015); of Keras 1.</summary>
/// <input>(batch, features)</input>
/// <output>(batch, features)</output>
/// <weights>W (features, features), W_carry (features, features), b (features), b_carry (features)</weights>
/// <keras since="1" until="1"/>
/// <example>
/// The output is as wide as the input, so that highways can be stacked.
/// <code>
/// $model = New-Sequential | Add-Layer Highway -Activation tanh -InputShape 16
/// ($model | Get-Weight).Name
/// # W
/// # W_carry
/// # b
/// # b_carry
/// $model.Output.Shape
/// # (None, 16)
/// </code>
/// </example>
[KerasObject("Highway", Retired = true)]
public sealed class Highway : Layer
{
    private LayerWeight kernel = null!;
    private LayerWeight carryKernel = null!;
    private LayerWeight? offset;
    private LayerWeight? carryOffset;

    /// <summary>How the kernel starts.</summary>
    [Option(Help = "How the kernel starts.")]
    public Initializer Init { get; init; } = new Initializers.GlorotUniform();

    /// <summary>Activation applied to the sum.</summary>
    [Option(Help = "Activation applied to the sum.")]
    public Activation Activation { get; init; } = new Activations.Linear();

    /// <summary>Penalty on the kernel.</summary>
    [Option(Name = "W_regularizer", Help = "Penalty on the kernel.")]
    public Regularizer? WRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    [Option(Name = "b_regularizer", Help = "Penalty on the bias.")]
    public Regularizer? BRegularizer { get; init; }

    /// <summary>Penalty on the output.</summary>
    [Option(Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>Projection of the kernel after each update.</summary>
    [Option(Name = "W_constraint", Help = "Projection of the kernel after each update.")]
    public Constraint? WConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    [Option(Name = "b_constraint", Help = "Projection of the bias after each update.")]
    public Constraint? BConstraint { get; init; }

    /// <summary>Whether a bias is added.</summary>
    [Option(Aliases = ["use_bias"], Help = "Whether a bias is added.")]
    public bool Bias { get; init; } = true;

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var features = inputs[0][-1];
        if (inputs[0].Rank != 2 || features < 0)
            throw new KerasException("LayerShape", $"Highway '{Name}' expected an input (batch, features); received {inputs[0]}.");
        kernel = AddWeight("W", new(features, features), Init, WRegularizer, WConstraint);
        carryKernel = AddWeight("W_carry", new(features, features), Init);
        if (!Bias) return;
        offset = AddWeight("b", new(features), new Initializers.Zeros(), BRegularizer, BConstraint);
        carryOffset = AddWeight("b_carry", new(features), new Initializers.Ones());
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var gate = K.Sigmoid(Linear(x, carryKernel, carryOffset));
        return gate * Activation.Call(Linear(x, kernel, offset)) + (1 - gate) * x;
    }

    private static SymbolicTensor Linear(SymbolicTensor x, LayerWeight kernel, LayerWeight? bias)
    {
        var y = K.MatMul(x, K.Cast(kernel, x.DType));
        return bias is null ? y : y + K.Cast(bias, x.DType);
    }
}
