namespace KerasPS.Activations;

/// <summary>x where |x| is above a threshold, 0 elsewhere.</summary>
[KerasObject("hard_shrink")]
public sealed class HardShrink : Activation
{
    /// <summary>Up to this size values become 0.</summary>
    [Option(Help = "Up to this size values become 0.")]
    public double Threshold { get; init; } = 0.5;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Where(K.Greater(K.Abs(x), Threshold), x, 0);
}
