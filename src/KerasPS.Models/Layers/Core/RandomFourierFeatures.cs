namespace KerasPS.Layers;

/// <summary>Cosines of random projections whose products approximate a kernel function (Rahimi and Recht 2007).</summary>
/// <input>(batch, features)</input>
/// <output>(batch, output_dim)</output>
/// <weights>kernel_scale (1), unscaled_kernel (features, output_dim), bias (output_dim)</weights>
/// <remarks>Projections and bias are drawn once and never trained; -Trainable lets training change the width.</remarks>
/// <keras since="2" until="2">In tf.keras: keras.layers.experimental.RandomFourierFeatures.</keras>
/// <example>
/// 64 random features that approximate a Gaussian kernel of width 2, for a linear classifier behind them.
/// <code>
/// $model = New-Sequential | Add-Layer RandomFourierFeatures 64 -Scale 2 -InputShape 10 | Add-Layer Dense 3
/// $model.Layers.OutputShapes
/// # (None, 64)
/// # (None, 3)
/// </code>
/// </example>
[KerasObject("RandomFourierFeatures", Retired = true)]
public sealed class RandomFourierFeatures : Layer
{
    private LayerWeight kernel = null!;
    private LayerWeight bias = null!;
    private LayerWeight scale = null!;

    /// <summary>Makes the layer, whose scale is not trained unless asked.</summary>
    public RandomFourierFeatures() => Trainable = false;

    /// <summary>Number of outputs.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "Number of outputs.")]
    public int OutputDim { get; init; }

    /// <summary>The distribution of the projections: gaussian, laplacian, or an initializer.</summary>
    [Option(Help = "The distribution of the projections: gaussian, laplacian, or an initializer.")]
    public Initializer KernelInitializer { get; init; } = new Initializers.Gaussian();

    /// <summary>The width of the kernel function; by default the root of half the inputs for gaussian, else 1.</summary>
    [Option(Help = "The width of the kernel function; by default the root of half the inputs for gaussian, else 1.")]
    public double? Scale { get; init; }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var features = inputs[0][-1];
        if (inputs[0].Rank != 2 || features < 0)
            throw new KerasException("LayerShape", $"RandomFourierFeatures '{Name}' expected an input (batch, features); received {inputs[0]}.");
        kernel = AddWeight("unscaled_kernel", new(features, OutputDim), KernelInitializer, trainable: false);
        bias = AddWeight("bias", new(OutputDim), new Initializers.RandomUniform { Minval = 0, Maxval = 2 * Math.PI }, trainable: false);
        var width = Scale ?? (KernelInitializer is Initializers.Gaussian ? Math.Sqrt(features / 2.0) : 1);
        scale = AddWeight("kernel_scale", new(1), new Initializers.Constant { Value = width }, constraint: new Constraints.NonNeg());
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        K.Cos(K.MatMul(x, K.Cast(kernel, x.DType) / K.Cast(scale, x.DType)) + K.Cast(bias, x.DType));
}
