namespace KerasPS.Layers;

/// <summary>Gives each sample mean 0 and variance 1 over some of its axes, then scales and shifts.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <weights>gamma (…), beta (…)</weights>
/// <remarks>The weights have the lengths of the axes in -Axis.</remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Over rows, columns and channels together; the scale has their shape.
/// <code>
/// $model = New-Sequential | Add-Layer LayerNormalization -Axis 1, 2, 3 -InputShape 4, 4, 8
/// ($model | Get-Weight).Shape
/// # (4, 4, 8)
/// # (4, 4, 8)
/// </code>
/// </example>
[KerasObject("LayerNormalization")]
public sealed class LayerNormalization : NormalizationLayer
{
    /// <summary>The axes of one normalization.</summary>
    [Option(Position = 0, Help = "Axis or axes that are normalized together.")]
    public AxisList Axis { get; init; } = -1;

    /// <summary>Whether the mean is left in and only the scale learned.</summary>
    [Option(Help = "Whether the mean is left in place and only the scale is learned.")]
    public bool RmsScaling { get; init; }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs) =>
        AddScaleAndOffset(Lengths(inputs[0], Axis.Of(inputs[0])));

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => InSingle(x, Normalize);

    private SymbolicTensor Normalize(SymbolicTensor x)
    {
        var axes = Axis.Of(x.Shape);
        if (RmsScaling)
        {
            var scaled = x * K.Rsqrt(K.Var(x, axes, true) + Epsilon);
            return Align(Gamma, x, axes) is { } factor ? scaled * factor : scaled;
        }
        if (axes[0] == x.Shape.Rank - axes.Length)
            return K.LayerNormalization(x, Gamma?.Read, Beta?.Read, Epsilon, axes.Length);
        var centered = x - K.Mean(x, axes, true);
        var y = centered * K.Rsqrt(K.Mean(K.Square(centered), axes, true) + Epsilon);
        if (Align(Gamma, x, axes) is { } gamma) y *= gamma;
        return Align(Beta, x, axes) is { } beta ? y + beta : y;
    }
}
