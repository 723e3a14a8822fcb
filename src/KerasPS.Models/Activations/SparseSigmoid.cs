namespace KerasPS.Activations;

/// <summary>0 up to −1, (x+1)/2 up to 1, 1 above.</summary>
[KerasObject("sparse_sigmoid")]
public sealed class SparseSigmoid : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Where(K.LessEqual(x, -1), 0,
        K.Where(K.GreaterEqual(x, 1), 1, 0.5 * (x + 1)));
}
