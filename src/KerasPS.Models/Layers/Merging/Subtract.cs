namespace KerasPS.Layers;

/// <summary>The first input minus the second.</summary>
[KerasObject("Subtract")]
public sealed class Subtract : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs)
    {
        if (inputs.Count != 2)
            throw new KerasException("LayerInputCount", $"Subtract '{Name}' takes two inputs; received {inputs.Count}.");
        return inputs[0] - inputs[1];
    }
}
