namespace KerasPS.Layers;

/// <summary>x where positive, a learned slope elsewhere (He and others 2015).</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <weights>alpha (…)</weights>
/// <remarks>The slopes have the shape of a sample, with length 1 along the shared axes.</remarks>
/// <keras since="1"/>
/// <example>
/// One slope for each channel: rows and columns share it.
/// <code>
/// $model = New-Sequential | Add-Layer PReLU -AlphaInitializer (New-Initializer Constant 0.25) -SharedAxes 1, 2 -InputShape 28, 28, 3
/// ($model | Get-Weight).Shape
/// # (1, 1, 3)
/// </code>
/// </example>
[KerasObject("PReLU")]
public sealed class PReLU : Layer
{
    private LayerWeight alpha = null!;

    /// <summary>How the slopes start.</summary>
    [Option(Aliases = ["init"], Help = "How the slopes start.")]
    public Initializer AlphaInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>Penalty on the slopes.</summary>
    [Option(Help = "Penalty on the slopes.")]
    public Regularizer? AlphaRegularizer { get; init; }

    /// <summary>Projection of the slopes after each update.</summary>
    [Option(Help = "Projection of the slopes after each update.")]
    public Constraint? AlphaConstraint { get; init; }

    /// <summary>Axes that share their parameters, counted from 1 (the batch axis is 0).</summary>
    [Option(Help = "Axes that share their parameters, counted from 1 (the batch axis is 0).")]
    public int[]? SharedAxes { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs) => alpha = AddWeight("alpha",
        SharedParameters.Of(inputs[0], SharedAxes, ToString()), AlphaInitializer, AlphaRegularizer, AlphaConstraint);

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        K.Relu(x) - K.Cast(alpha, x.DType) * K.Relu(-x);
}
