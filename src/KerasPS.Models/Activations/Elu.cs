namespace KerasPS.Activations;

/// <summary>x where positive, α(eˣ − 1) elsewhere.</summary>
[KerasObject("elu")]
public sealed class Elu : Activation
{
    /// <summary>The negative limit is −α.</summary>
    [Option(Help = "The negative limit is minus this.")]
    public double Alpha { get; init; } = 1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => Of(x, Alpha);

    internal static SymbolicTensor Of(SymbolicTensor x, double alpha) =>
        K.Where(K.Greater(x, 0), x, alpha * K.Expm1(K.Minimum(x, 0)));
}
