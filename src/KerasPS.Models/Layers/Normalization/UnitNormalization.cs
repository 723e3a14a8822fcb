namespace KerasPS.Layers;

/// <summary>Divides by the Euclidean length over some axes.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Vectors of length 1.
/// <code>
/// $model = New-Sequential | Add-Layer UnitNormalization -InputShape 2
/// Invoke-Predict -Model $model ((3, 4), (0, 5))
/// # float32(2, 2)
/// # [[0.6, 0.8],
/// #  [0, 1]]
/// </code>
/// </example>
[KerasObject("UnitNormalization")]
public sealed class UnitNormalization : Layer
{
    /// <summary>The axes of one vector.</summary>
    [Option(Position = 0, Help = "Axis or axes that make one vector.")]
    public AxisList Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        // The factor is limited, so that a vector of zeros stays zero.
        var length = K.Sum(K.Square(x), Axis.Of(x.Shape), true);
        return x * K.Minimum(K.Rsqrt(length), 1e12);
    }
}
