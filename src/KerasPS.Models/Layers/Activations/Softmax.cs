namespace KerasPS.Layers;

/// <summary>e to the power x divided by its sum along axes; where a mask is given, masked elements become 0.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2"/>
/// <example>
/// Along the first axis of a sample instead of the last: each column sums to 1.
/// <code>
/// $model = New-Sequential | Add-Layer Softmax -Axis 1 -InputShape 2, 2
/// Invoke-Predict -Model $model (ConvertTo-Tensor (5, 1, 5, 1) -Shape 1, 2, 2)
/// # float32(1, 2, 2)
/// # [[[0.5, 0.5],
/// #   [0.5, 0.5]]]
/// </code>
/// </example>
[KerasObject("Softmax")]
public sealed class Softmax : Layer
{
    /// <summary>Axis, or axes, whose sum becomes 1.</summary>
    [Option(Position = 0, Help = "Axis, or axes, whose sum becomes 1.")]
    public Axes Axis { get; init; } = -1;

    /// <summary>Whether masked elements get a large negative number added instead of one in their place, as in tf.keras.</summary>
    [Option(InputOnly = true, Help = "Add a large negative number to masked elements, as tf.keras; files of it set this.")]
    public bool AdditiveMask { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var mask = context.Tensor("mask") ?? x.Mask;
        if (mask is not null) mask = Fit(mask, x);
        if (mask is not null && AdditiveMask)
        {
            x = AddMask(x, mask);
            mask = null;
        }
        if (mask is not null) x = K.Where(mask, x, x.DType == KerasPS.DType.Float16 ? -3e4 : -1e9);
        var axes = Axis.Of(x.Shape.Rank);
        var y = axes.Length == 1 ? K.Softmax(x, axes[0]) : K.Exp(x - K.LogSumExp(x, axes, keepDims: true));
        return mask is null ? y : K.Where(mask, y, 0);
    }

    internal static SymbolicTensor AddMask(SymbolicTensor x, SymbolicTensor mask) =>
        x + (1 - K.Cast(mask, x.DType)) * (x.DType == KerasPS.DType.Float16 ? -65504.0 : -1e9);

    // A mask broadcasts to the input from its last axis on.
    private SymbolicTensor Fit(SymbolicTensor mask, SymbolicTensor x)
    {
        for (var i = 1; i <= mask.Shape.Rank; i++)
            if (mask.Shape.Rank > x.Shape.Rank || (mask.Shape[^i] >= 0 && x.Shape[^i] >= 0 && mask.Shape[^i] != 1 && mask.Shape[^i] != x.Shape[^i]))
                throw new KerasException("LayerShape", $"Softmax '{Name}': the mask {mask.Shape} does not broadcast to the input {x.Shape}. " +
                    "Each of its axes must be 1 or as long as the input's.");
        return K.Cast(mask, KerasPS.DType.Bool);
    }
}
