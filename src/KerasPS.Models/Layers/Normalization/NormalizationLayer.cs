namespace KerasPS;

/// <summary>What the normalizations with a learned scale and offset share.</summary>
public abstract class NormalizationLayer : Layer
{
    /// <summary>Added to the variance.</summary>
    [Option(Help = "Small number added to the variance.")]
    public double Epsilon { get; init; } = 1e-3;

    /// <summary>Whether an offset is learned.</summary>
    [Option(Help = "Whether an offset (beta) is learned.")]
    public bool Center { get; init; } = true;

    /// <summary>Whether a scale is learned.</summary>
    [Option(Help = "Whether a scale (gamma) is learned.")]
    public bool Scale { get; init; } = true;

    /// <summary>How the offset starts.</summary>
    [Option(Aliases = ["beta_init"], Help = "How the offset starts.")]
    public Initializer BetaInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>How the scale starts.</summary>
    [Option(Aliases = ["gamma_init"], Help = "How the scale starts.")]
    public Initializer GammaInitializer { get; init; } = new Initializers.Ones();

    /// <summary>A penalty on the offset.</summary>
    [Option(Help = "Penalty on the offset.")]
    public Regularizer? BetaRegularizer { get; init; }

    /// <summary>A penalty on the scale.</summary>
    [Option(Help = "Penalty on the scale.")]
    public Regularizer? GammaRegularizer { get; init; }

    /// <summary>A projection of the offset after each update.</summary>
    [Option(Help = "Projection of the offset after each update.")]
    public Constraint? BetaConstraint { get; init; }

    /// <summary>A projection of the scale after each update.</summary>
    [Option(Help = "Projection of the scale after each update.")]
    public Constraint? GammaConstraint { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <summary>The scale, where there is one.</summary>
    protected LayerWeight? Gamma { get; private set; }

    /// <summary>The offset, where there is one.</summary>
    protected LayerWeight? Beta { get; private set; }

    /// <summary>The type of the weights.</summary>
    protected virtual DType WeightDType => DType.Variable;

    /// <summary>Makes scale and offset.</summary>
    protected void AddScaleAndOffset(Shape shape)
    {
        if (Scale) Gamma = AddWeight("gamma", shape, GammaInitializer, GammaRegularizer, GammaConstraint, dtype: WeightDType);
        if (Center) Beta = AddWeight("beta", shape, BetaInitializer, BetaRegularizer, BetaConstraint, dtype: WeightDType);
    }

    /// <summary>The lengths of axes, which must be known.</summary>
    protected Shape Lengths(Shape input, params int[] axes)
    {
        int[] lengths = [.. axes.Select(a => input[a])];
        return Array.TrueForAll(lengths, l => l >= 0) ? new(lengths) : throw new KerasException("LayerShape",
            $"{ClassName} '{Name}' expected known lengths of axes ({string.Join(", ", axes)}); received shape {input}. " +
            "Give the first layer -InputShape.");
    }

    /// <summary>Applies a formula in single precision at least: half precision has too few digits for squares and sums.</summary>
    protected static SymbolicTensor InSingle(SymbolicTensor x, Func<SymbolicTensor, SymbolicTensor> formula)
    {
        if (x.DType is not (KerasPS.DType.Float16 or KerasPS.DType.BFloat16)) return formula(x);
        var single = K.Cast(x, KerasPS.DType.Float32);
        single.Mask = x.Mask;
        return K.Cast(formula(single), x.DType);
    }

    /// <summary>A weight over some axes in a shape that broadcasts against an input.</summary>
    protected static SymbolicTensor? Align(LayerWeight? weight, SymbolicTensor x, int[] axes)
    {
        if (weight is null) return null;
        var dims = new Dim[x.Shape.Rank];
        Array.Fill(dims, 1);
        for (var i = 0; i < axes.Length; i++) dims[axes[i]] = weight.Shape[i];
        return K.Cast(K.Reshape(weight, dims), x.DType);
    }
}
