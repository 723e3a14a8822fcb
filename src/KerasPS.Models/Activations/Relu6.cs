namespace KerasPS.Activations;

/// <summary>min(max(x, 0), 6).</summary>
[KerasObject("relu6")]
public sealed class Relu6 : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => Of(x);

    // The slope is 0 at both limits, as where both are strict comparisons.
    internal static SymbolicTensor Of(SymbolicTensor x) =>
        K.Where(K.Less(x, 6), K.Relu(x), 6);
}
