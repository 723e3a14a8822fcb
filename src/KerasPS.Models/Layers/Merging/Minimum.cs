namespace KerasPS.Layers;

/// <summary>The smaller one of each pair of elements; masked elements do not count.</summary>
/// <input>several of one shape, or shapes that broadcast</input>
/// <output>that of the inputs</output>
/// <keras since="2"/>
/// <example>
/// Three inputs at once; a length of 1 broadcasts.
/// <code>
/// $a = New-Input 4
/// $b = New-Input 4
/// $c = New-Input 1
/// ($a, $b, $c | Invoke-Layer Minimum).Shape
/// # (None, 4)
/// </code>
/// </example>
[KerasObject("Minimum")]
public sealed class Minimum : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        FoldUnmasked(inputs, K.Minimum);
}
