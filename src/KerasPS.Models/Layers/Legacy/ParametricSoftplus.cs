namespace KerasPS.Layers;

/// <summary>α·ln(1 + e^(βx)) with learned α and β; of Keras 1.</summary>
[KerasObject("ParametricSoftplus", Retired = true)]
public sealed class ParametricSoftplus : Layer
{
    private LayerWeight alphas = null!;
    private LayerWeight betas = null!;

    /// <summary>What the factors of the value start with.</summary>
    [Option(Help = "What the factors of the value start with.")]
    public double AlphaInit { get; init; } = 0.2;

    /// <summary>What the factors of the input start with.</summary>
    [Option(Help = "What the factors of the input start with.")]
    public double BetaInit { get; init; } = 5;

    /// <summary>Axes that share their parameters, counted from 1 (the batch axis is 0).</summary>
    [Option(Help = "Axes that share their parameters, counted from 1 (the batch axis is 0).")]
    public int[]? SharedAxes { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = SharedParameters.Of(inputs[0], SharedAxes, ToString());
        alphas = AddWeight("alphas", shape, new Initializers.Constant { Value = AlphaInit });
        betas = AddWeight("betas", shape, new Initializers.Constant { Value = BetaInit });
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        K.Softplus(K.Cast(betas, x.DType) * x) * K.Cast(alphas, x.DType);
}
