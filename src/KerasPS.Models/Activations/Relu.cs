namespace KerasPS.Activations;

/// <summary>max(x, 0), with Keras' options: a slope below a threshold and an upper limit.</summary>
[KerasObject("relu")]
public sealed class Relu : Activation
{
    /// <summary>The slope below the threshold.</summary>
    [Option(Aliases = ["alpha"], Help = "Slope below the threshold.")]
    public double NegativeSlope { get; init; }

    /// <summary>The largest value; null: no limit.</summary>
    [Option(Help = "Largest value; none where not given.")]
    public double? MaxValue { get; init; }

    /// <summary>Values up to it count as negative.</summary>
    [Option(Help = "Values up to it count as negative.")]
    public double Threshold { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x)
    {
        if (NegativeSlope == 0 && MaxValue is null && Threshold == 0) return K.Relu(x);
        if (MaxValue == 6 && NegativeSlope == 0 && Threshold == 0) return Relu6.Of(x);
        var positive = Threshold == 0 ? K.Relu(x) : K.Where(K.Greater(x, Threshold), x, 0);
        if (MaxValue is { } limit) positive = K.Clip(positive, 0, limit);
        return NegativeSlope == 0 ? positive : positive - NegativeSlope * K.Relu(Threshold - x);
    }
}
