namespace KerasPS.Layers;

/// <summary>
/// Divides the kernel of the layer inside by its largest singular value at each training step, found by power iteration.
/// Weights: those of the layer inside and vector_u.
/// </summary>
[KerasObject("SpectralNormalization")]
public sealed class SpectralNormalization : Layer
{
    private LayerWeight? kernel;
    private LayerWeight? vector;

    /// <summary>The layer whose kernel is normalized.</summary>
    [Option(Required = true, Position = 0, Help = "Layer whose kernel is normalized.")]
    public Layer Layer { get; init; } = null!;

    /// <summary>How many power iterations a step makes.</summary>
    [Option(Min = 1, Help = "Power iterations at each training step.")]
    public int PowerIterations { get; init; } = 1;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => AddSublayer(Layer);

    /// <summary>The kernel counts as the wrapper's own, as in Keras: it comes first, then the vector, then what else the layer has.</summary>
    public override IReadOnlyList<LayerWeight> Weights =>
        kernel is null || vector is null ? base.Weights : (LayerWeight[])[kernel, vector, .. Layer.Weights.Where(w => w != kernel)];

    /// <summary>Keras stores the kernel here and under the layer inside.</summary>
    public override IReadOnlyList<LayerWeight> StoredWeights => (LayerWeight[])(kernel is null || vector is null ? [] : [kernel, vector]);

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        Layer.EnsureBuilt(inputs);
        kernel = Layer.Weights.FirstOrDefault(w => w.Name is "kernel" or "embeddings") ?? throw new KerasException(
            "KernelMissing", $"SpectralNormalization '{Name}': {Layer} has no kernel and no embeddings to normalize. " +
            "Wrap a layer with a kernel, for example Dense or Conv2D.");
        vector = AddWeight("vector_u", new(1, kernel.Shape[-1]), new Initializers.TruncatedNormal { Stddev = 0.02 },
            trainable: false);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var outputs = Layer.Invoke(inputs, context);
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
