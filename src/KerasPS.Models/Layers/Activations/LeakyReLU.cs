namespace KerasPS.Layers;

/// <summary>x where positive, a small slope elsewhere.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1">Keras 1 and 2 call the slope alpha.</keras>
/// <example>
/// The slope below zero; 0.3 where none is given.
/// <code>
/// $model = New-Sequential | Add-Layer LeakyReLU 0.125 -InputShape 3
/// Invoke-Predict -Model $model ((-8, 0, 2), (-1, 1, 0))
/// # float32(2, 3)
/// # [[-1, 0, 2],
/// #  [-0.125, 1, 0]]
/// </code>
/// </example>
[KerasObject("LeakyReLU")]
public sealed class LeakyReLU : Layer
{
    /// <summary>Slope below 0.</summary>
    [Option(Position = 0, Aliases = ["alpha"], Help = "Slope below 0.")]
    public double NegativeSlope { get; init; } = 0.3;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        K.Where(K.Greater(x, 0), x, NegativeSlope * x);
}
