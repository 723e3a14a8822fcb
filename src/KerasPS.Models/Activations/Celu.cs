namespace KerasPS.Activations;

/// <summary>max(x, 0) + min(0, α(e^(x/α) − 1)).</summary>
[KerasObject("celu")]
public sealed class Celu : Activation
{
    /// <summary>The negative limit is −α.</summary>
    [Option(Help = "The negative limit is minus this.")]
    public double Alpha { get; init; } = 1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => 
        K.Maximum(x, 0) + Alpha * K.Expm1(K.Minimum(x, 0) / Alpha);
}
