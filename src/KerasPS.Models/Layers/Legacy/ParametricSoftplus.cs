namespace KerasPS.Layers;

/// <summary>α·ln(1 + e^(βx)) with learned α and β; of Keras 1.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <weights>alphas (…), betas (…)</weights>
/// <remarks>Alphas start at 0.2, betas at 5; both have the shape of a sample, with length 1 along the shared axes.</remarks>
/// <keras since="1" until="1"/>
/// <example>
/// One alpha and one beta for each channel: steps share them.
/// <code>
/// $model = New-Sequential | Add-Layer ParametricSoftplus -SharedAxes 1 -InputShape 10, 4
/// ($model | Get-Weight).Shape
/// # (1, 4)
/// # (1, 4)
/// </code>
/// </example>
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
