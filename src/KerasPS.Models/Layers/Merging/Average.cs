namespace KerasPS.Layers;

/// <summary>The mean of the inputs.</summary>
/// <input>several of one shape, or shapes that broadcast</input>
/// <output>that of the inputs</output>
/// <keras since="2">Keras 1: Merge with mode ave.</keras>
/// <example>
/// The mean opinion of two networks.
/// <code>
/// $x = New-Input 8
/// $a = $x | Invoke-Layer Dense 3 -Activation softmax
/// $b = $x | Invoke-Layer Dense 3 -Activation softmax
/// $model = New-Model $x ($a, $b | Invoke-Layer Average)
/// $model.Output.Shape
/// # (None, 3)
/// </code>
/// </example>
[KerasObject("Average")]
public sealed class Average : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        inputs.Aggregate(K.Add) / inputs.Count;
}
