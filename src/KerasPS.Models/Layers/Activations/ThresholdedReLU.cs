namespace KerasPS.Layers;

/// <summary>x above a threshold, 0 elsewhere.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1" until="2"/>
/// <example>
/// Small values become 0, others pass unchanged.
/// <code>
/// $model = New-Sequential | Add-Layer ThresholdedReLU -Theta 2 -InputShape 4
/// Invoke-Predict -Model $model ((-3, 1, 2, 3), (5, 4, 0, 2))
/// # float32(2, 4)
/// # [[0, 0, 0, 3],
/// #  [5, 4, 0, 0]]
/// </code>
/// </example>
[KerasObject("ThresholdedReLU", Retired = true)]
public sealed class ThresholdedReLU : Layer
{
    /// <summary>Values up to it become 0.</summary>
    [Option(Position = 0, Min = 0, Help = "Values up to it become 0.")]
    public double Theta { get; init; } = 1;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        K.Where(K.Greater(x, Theta), x, 0);
}
