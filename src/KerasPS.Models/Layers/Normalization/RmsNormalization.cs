namespace KerasPS.Layers;

/// <summary>Divides by the root of the mean square over some axes, then scales.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <weights>scale (…)</weights>
/// <remarks>The scale has the lengths of the axes in -Axis.</remarks>
/// <keras since="3"/>
/// <example>
/// Lengths change, directions do not: the mean square becomes 1.
/// <code>
/// $model = New-Sequential | Add-Layer RMSNormalization -Epsilon 0 -InputShape 4
/// Invoke-Predict -Model $model ((2, 2, 2, 2), (0, 0, 4, 0))
/// # float32(2, 4)
/// # [[1, 1, 1, 1],
/// #  [0, 0, 2, 0]]
/// </code>
/// </example>
[KerasObject("RMSNormalization")]
public sealed class RmsNormalization : Layer
{
    private LayerWeight? scale;

    /// <summary>The axes of one normalization.</summary>
    [Option(Position = 0, Help = "Axis or axes that are normalized together.")]
    public AxisList Axis { get; init; } = -1;

    /// <summary>Added to the mean square.</summary>
    [Option(Help = "Small number added to the mean square.")]
    public double Epsilon { get; init; } = 1e-6;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        int[] lengths = [.. Axis.Of(inputs[0]).Select(a => inputs[0][a])];
        if (Array.Exists(lengths, l => l < 0))
            throw new KerasException("LayerShape", $"RMSNormalization '{Name}' expected known lengths of axes ({Axis}); " +
                $"received shape {inputs[0]}. Give the first layer -InputShape.");
        scale = AddWeight("scale", new(lengths), new Initializers.Ones());
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var axes = Axis.Of(x.Shape);
        var dims = new Dim[x.Shape.Rank];
        Array.Fill(dims, 1);
        for (var i = 0; i < axes.Length; i++) dims[axes[i]] = scale!.Shape[i];
        var wide = K.Cast(x, x.DType == KerasPS.DType.Float64 ? x.DType : KerasPS.DType.Float32);
        var y = wide * K.Rsqrt(K.Mean(K.Square(wide), axes, true) + Epsilon) * K.Cast(K.Reshape(scale!, dims), wide.DType);
        return K.Cast(y, x.DType);
    }
}
