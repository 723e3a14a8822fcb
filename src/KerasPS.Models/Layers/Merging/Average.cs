namespace KerasPS.Layers;

/// <summary>The mean of the inputs.</summary>
[KerasObject("Average")]
public sealed class Average : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        inputs.Aggregate(K.Add) / inputs.Count;
}
