namespace KerasPS.Layers;

/// <summary>The smaller one of each pair of elements; masked elements do not count.</summary>
[KerasObject("Minimum")]
public sealed class Minimum : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        FoldUnmasked(inputs, K.Minimum);
}
