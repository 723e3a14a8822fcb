namespace KerasPS.Layers;

/// <summary>
/// Divides the kernel of the layer inside by its largest singular value at each training step, found by power iteration.
/// </summary>
/// <input>that of the layer inside</input>
/// <output>that of the layer inside</output>
/// <weights>kernel (…) of the layer inside, vector_u (1, last axis of the kernel), then what else the layer inside has</weights>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// For the discriminator of a GAN: no singular value of the kernel exceeds 1.
/// <code>
/// $model = New-Sequential | Add-Layer SpectralNormalization (New-Layer Conv2D 8 3) -PowerIterations 2 -InputShape 28, 28, 1
/// $model.Output.Shape
/// # (None, 26, 26, 8)
/// ($model | Get-Weight).Name
/// # kernel
/// # vector_u
/// # bias
/// </code>
/// </example>
[KerasObject("SpectralNormalization")]
public sealed class SpectralNormalization : Layer
{
    private LayerWeight? kernel;
    private LayerWeight? vector;

    /// <summary>The layer whose kernel is normalized.</summary>
    [Option(Name = "layer", Required = true, Position = 0, Help = "Layer whose kernel is normalized.")]
    public Layer Inner { get; init; } = null!;

    /// <summary>How many power iterations a step makes.</summary>
    [Option(Min = 1, Help = "Power iterations at each training step.")]
    public int PowerIterations { get; init; } = 1;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => AddSublayer(Inner);

    /// <summary>The kernel counts as the wrapper's own, as in Keras: it comes first, then the vector, then what else the layer has.</summary>
    public override IReadOnlyList<LayerWeight> Weights =>
        kernel is null || vector is null ? base.Weights : (LayerWeight[])[kernel, vector, .. Inner.Weights.Where(w => w != kernel)];

    /// <summary>Keras stores the kernel here and under the layer inside.</summary>
    public override IReadOnlyList<LayerWeight> StoredWeights => (LayerWeight[])(kernel is null || vector is null ? [] : [kernel, vector]);

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        Inner.EnsureBuilt(inputs);
        kernel = Inner.Weights.FirstOrDefault(w => w.Name is "kernel" or "embeddings") ?? throw new KerasException(
            "KernelMissing", $"SpectralNormalization '{Name}': {Inner} has no kernel and no embeddings to normalize. " +
            "Wrap a layer with a kernel, for example Dense or Conv2D.");
        vector = AddWeight("vector_u", new(1, kernel.Shape[-1]), new Initializers.TruncatedNormal { Stddev = 0.02 },
            trainable: false);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var outputs = Inner.Invoke(inputs, context);
        if (!context.Training) return InTypeOf(inputs, outputs);
        var (normalized, iterated) = Normalize();
        context.Updates.Add(new(vector!, iterated));
        context.Updates.Add(new(kernel!, normalized));
        // Keras assigns the normalized kernel and then differentiates with respect to it, not through the division.
        var used = kernel!.Read + K.StopGradient(normalized - kernel.Read);
        var results = Substitution.Apply(outputs, new Dictionary<SymbolicTensor, SymbolicTensor> { [kernel.Read] = used });
        return InTypeOf(inputs, results);
    }

    // Keras gives the output in the type of the input, even where that is an integer.
    private static IReadOnlyList<SymbolicTensor> InTypeOf(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs) => [.. outputs.Select(o =>
        {
            var cast = K.Cast(o, inputs[0].DType);
            cast.Mask = o.Mask;
            return cast;
        })];

    private (SymbolicTensor Kernel, SymbolicTensor Vector) Normalize()
    {
        SymbolicTensor u = vector!.Read, weights = K.Reshape(kernel!, -1, kernel!.Shape[-1]), v = u;
        for (var i = 0; i < PowerIterations; i++)
        {
            v = Unit(K.MatMul(u, weights, transposeB: true));
            u = Unit(K.MatMul(v, weights));
        }
        var sigma = K.Reshape(K.MatMul(K.MatMul(v, weights), u, transposeB: true), []);
        // A kernel of zeros has no largest singular value and stays.
        var isZero = K.All(K.Equal(weights, 0));
        return (K.Where(isZero, kernel.Read, kernel.Read / sigma), K.Where(isZero, vector.Read, u));
    }

    private static SymbolicTensor Unit(SymbolicTensor x) => x * K.Minimum(K.Rsqrt(K.Sum(K.Square(x))), 1e12);
}
