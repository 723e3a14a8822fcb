namespace KerasPS.Activations;

/// <summary>x moved towards 0 by a threshold, 0 within it.</summary>
[KerasObject("soft_shrink")]
public sealed class SoftShrink : Activation
{
    /// <summary>How far values move towards 0.</summary>
    [Option(Help = "How far values move towards 0.")]
    public double Threshold { get; init; } = 0.5;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Where(K.Greater(K.Abs(x), Threshold), x - Threshold * K.Sign(x), 0);
}
