namespace KerasPS;

/// <summary>A function applied to a layer's output.</summary>
[Category("keras.activations", ByName = true)]
public abstract class Activation : KerasObject
{
    /// <summary>The function's value.</summary>
    public abstract SymbolicTensor Call(SymbolicTensor x);
}
