namespace KerasPS.Layers;

/// <summary>The larger one of each pair of elements; masked elements do not count.</summary>
[KerasObject("Maximum")]
public sealed class Maximum : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        FoldUnmasked(inputs, K.Maximum);
}
