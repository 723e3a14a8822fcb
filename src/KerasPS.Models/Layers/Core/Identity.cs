namespace KerasPS.Layers;

/// <summary>Passes its input.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Something that can be named where a model has no computation to name.
/// <code>
/// $model = New-Sequential | Add-Layer Identity -Name marker -InputShape 3
/// Invoke-Predict -Model $model ((1, 2, 3), (4, 5, 6))
/// # float32(2, 3)
/// # [[1, 2, 3],
/// #  [4, 5, 6]]
/// </code>
/// </example>
[KerasObject("Identity")]
public sealed class Identity : Layer
{
    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        x;
}
