namespace KerasPS.Layers;

/// <summary>x · scale + offset, for example to bring pixels of 0 to 255 to 0 to 1.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Bytes of an image become numbers around 0.
/// <code>
/// $model = New-Sequential | Add-Layer Rescaling 0.0078125 -Offset -1 -InputShape 3
/// Invoke-Predict -Model $model ((0, 128, 192), (64, 32, 0))
/// # float32(2, 3)
/// # [[-1, 0, 0.5],
/// #  [-0.5, -0.75, -1]]
/// </code>
/// </example>
[KerasObject("Rescaling")]
public sealed class Rescaling : Layer
{
    /// <summary>The factor: one number, or one a channel.</summary>
    [Option(Required = true, Position = 0, Help = "The factor: one number, or one a channel.")]
    public Numbers Scale { get; init; } = 1;

    /// <summary>What is added: one number, or one a channel.</summary>
    [Option(Position = 1, Help = "What is added: one number, or one a channel.")]
    public Numbers Offset { get; init; } = 0;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        x = K.Cast(x, ComputeDType);
        return x * Constant(Scale) + Constant(Offset);
    }

    private SymbolicTensor Constant(Numbers numbers) => numbers.IsScalar
        ? K.Constant(numbers.Values[0], ComputeDType)
        : K.Cast(K.Constant(numbers.ToTensor()), ComputeDType);
}
