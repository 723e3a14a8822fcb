namespace KerasPS.Layers;

/// <summary>The sum of the inputs.</summary>
[KerasObject("Add")]
public sealed class Add : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        inputs.Aggregate(K.Add);
}
