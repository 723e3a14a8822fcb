namespace KerasPS.Layers;

/// <summary>
/// A dense layer of any dimensions: the Einstein sum of the input and a kernel, for example <c>abc,cd->abd</c>.
/// </summary>
/// <input>the shape that the first part of the equation names</input>
/// <output>the shape that the equation names after its arrow</output>
/// <weights>kernel (…), bias (…)</weights>
/// <remarks>The kernel has the axes of the equation's second part. The bias has the axes of the output from the first one named in -BiasAxes on, with length 1 where an axis is not named; without -BiasAxes there is no bias.</remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// One kernel for all steps, with a bias for each output feature; null stands for a length the input gives.
/// <code>
/// $model = New-Sequential | Add-Layer EinsumDense 'abc,cd->abd' $null, 5 -BiasAxes d -InputShape 3, 4
/// $model.Output.Shape
/// # (None, 3, 5)
/// ($model | Get-Weight).Shape
/// # (4, 5)
/// # (5,)
/// </code>
/// </example>
[KerasObject("EinsumDense")]
public sealed class EinsumDense : Layer, ILowRankAdaptable
{
    private EinsumShapes shapes = null!;
    private LayerWeight kernel = null!;
    private LayerWeight? bias;

    /// <summary>The Einstein sum, for example abc,cd->abd.</summary>
    [Option(Required = true, Position = 0, Help = "The Einstein sum, for example abc,cd->abd.")]
    public string Equation { get; init; } = "";

    /// <summary>The shape of a sample of the output; null where the input gives the length.</summary>
    [Option(Required = true, Position = 1, Help = "The shape of a sample of the output; null where the input gives the length.")]
    public Shape OutputShape { get; init; } = KerasPS.Shape.Scalar;

    /// <summary>Activation applied to the sum.</summary>
    [Option(Help = "Activation applied to the sum.")]
    public Activation Activation { get; init; } = new Activations.Linear();

    /// <summary>Letters of the output axes that the bias has; without them there is no bias.</summary>
    [Option(Help = "Letters of the output axes that the bias has; without them there is no bias.")]
    public string? BiasAxes { get; init; }

    /// <summary>How the kernel starts.</summary>
    [Option(Help = "How the kernel starts.")]
    public Initializer KernelInitializer { get; init; } = new Initializers.GlorotUniform();

    /// <summary>How the bias starts.</summary>
    [Option(Help = "How the bias starts.")]
    public Initializer BiasInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>Penalty on the kernel.</summary>
    [Option(Help = "Penalty on the kernel.")]
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    [Option(Help = "Penalty on the bias.")]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Penalty on the output.</summary>
    [Option(Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>Projection of the kernel after each update.</summary>
    [Option(Help = "Projection of the kernel after each update.")]
    public Constraint? KernelConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    [Option(Help = "Projection of the bias after each update.")]
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
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        shapes = EinsumShapes.Of(Equation, BiasAxes, inputs[0], OutputShape, ToString());
        kernel = AddWeight("kernel", shapes.Kernel, shapes.Fitted(KernelInitializer), KernelRegularizer, KernelConstraint);
        if (shapes.Bias is not null) bias = AddWeight("bias", shapes.Bias, BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var y = K.Einsum(Equation, x, Adapted(kernel));
        if (bias is not null) y += K.Cast(bias, x.DType);
        return Activation.Call(y);
    }
}
