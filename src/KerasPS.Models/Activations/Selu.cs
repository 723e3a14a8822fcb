namespace KerasPS.Activations;

/// <summary>A scaled ELU that keeps mean 0 and variance 1 (Klambauer and others 2017).</summary>
[KerasObject("selu")]
public sealed class Selu : Activation
{
    /// <summary>The factor of the negative part.</summary>
    public const double Alpha = 1.6732632423543772;

    /// <summary>The factor of the whole.</summary>
    public const double Scale = 1.0507009873554805;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => 
        Scale * K.Where(K.GreaterEqual(x, 0), x, Alpha * K.Expm1(K.Minimum(x, 0)));
}
