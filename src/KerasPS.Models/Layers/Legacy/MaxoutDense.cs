namespace KerasPS.Layers;

/// <summary>The largest of several linear functions of the input for each output (Goodfellow and others 2013); of Keras 1.</summary>
/// <input>(batch, features)</input>
/// <output>(batch, output_dim)</output>
/// <weights>W (nb_feature, features, output_dim), b (nb_feature, output_dim)</weights>
/// <keras since="1" until="1"/>
/// <example>
/// Each of the 8 outputs is the largest of 3 linear functions.
/// <code>
/// $model = New-Sequential | Add-Layer MaxoutDense 8 -NbFeature 3 -InputShape 4
/// ($model | Get-Weight).Shape
/// # (3, 4, 8)
/// # (3, 8)
/// $model.Output.Shape
/// # (None, 8)
/// </code>
/// </example>
[KerasObject("MaxoutDense", Retired = true)]
public sealed class MaxoutDense : Layer
{
    private LayerWeight kernel = null!;
    private LayerWeight? offset;

    /// <summary>Number of outputs.</summary>
    [Option(Required = true, Position = 0, Min = 1, Aliases = ["units"], Help = "Number of outputs.")]
    public int OutputDim { get; init; }

    /// <summary>How many linear functions each output has.</summary>
    [Option(Position = 1, Min = 1, Help = "How many linear functions each output has.")]
    public int NbFeature { get; init; } = 4;

    /// <summary>How the kernel starts.</summary>
    [Option(Help = "How the kernel starts.")]
    public Initializer Init { get; init; } = new Initializers.GlorotUniform();

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
        if (inputs[0].Rank != 2 || inputs[0][1] < 0)
            throw new KerasException("LayerShape", $"MaxoutDense '{Name}' expected an input (batch, features); received {inputs[0]}.");
        kernel = AddWeight("W", new(NbFeature, inputs[0][1], OutputDim), Init, WRegularizer, WConstraint);
        if (Bias) offset = AddWeight("b", new(NbFeature, OutputDim), new Initializers.Zeros(), BRegularizer, BConstraint);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var y = K.Einsum("bi,fio->bfo", x, K.Cast(kernel, x.DType));
        if (offset is not null) y += K.Cast(offset, x.DType);
        return K.Max(y, 1);
    }
}
