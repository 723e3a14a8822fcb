namespace KerasPS.Layers;

/// <summary>max(x, 0), with a slope below a threshold and an upper limit where asked.</summary>
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
