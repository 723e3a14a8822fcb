namespace KerasPS.Layers;

/// <summary>x above a threshold, 0 elsewhere.</summary>
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
