namespace KerasPS;

/// <summary>A function that a Lambda layer applies, or that a Merge layer of Keras 1 merges with.</summary>
[Category("builtins", Function = typeof(Layers.NamedLayerFunction))]
public abstract class LayerFunction : KerasObject
{
    /// <summary>The function's value.</summary>
    /// <param name="inputs">What the layer was called on.</param>
    /// <param name="arguments">The layer's further arguments.</param>
    public abstract IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyDictionary<string, object?> arguments);
}
