namespace KerasPS.Activations;

/// <summary>0 up to −1, (x+1)²/4 up to 1, x above.</summary>
[KerasObject("sparse_plus")]
public sealed class SparsePlus : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Where(K.LessEqual(x, -1), 0,
        K.Where(K.Less(x, 1), 0.25 * K.Square(x + 1), x));
}
