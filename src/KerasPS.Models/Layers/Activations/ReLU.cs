namespace KerasPS.Layers;

/// <summary>max(x, 0), with a slope below a threshold and an upper limit where asked.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2"/>
/// <example>
/// A slope below the threshold and a limit above.
/// <code>
/// $model = New-Sequential | Add-Layer ReLU -MaxValue 6 -NegativeSlope 0.5 -InputShape 4
/// Invoke-Predict -Model $model ((-2, 0, 3, 9), (-1, 5, 6, 7))
/// # float32(2, 4)
/// # [[-1, 0, 3, 6],
/// #  [-0.5, 5, 6, 6]]
/// </code>
/// </example>
[KerasObject("ReLU")]
public sealed class ReLU : Layer
{
    /// <summary>Largest value; none where not given.</summary>
    [Option(Min = 0, Help = "Largest value; none where not given.")]
    public double? MaxValue { get; init; }

    /// <summary>Slope below the threshold.</summary>
    [Option(Min = 0, Help = "Slope below the threshold.")]
    public double NegativeSlope { get; init; }

    /// <summary>Values up to it count as negative.</summary>
    [Option(Min = 0, Help = "Values up to it count as negative.")]
    public double Threshold { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        new Activations.Relu { NegativeSlope = NegativeSlope, MaxValue = MaxValue, Threshold = Threshold }.Call(x);
}
