namespace KerasPS.Layers;

/// <summary>The larger one of each pair of elements; masked elements do not count.</summary>
/// <input>several of one shape, or shapes that broadcast</input>
/// <output>that of the inputs</output>
/// <keras since="2">Keras 1: Merge with mode max.</keras>
/// <example>
/// What at least one of two detectors sees.
/// <code>
/// $x = New-Input 28, 28, 1
/// $a = $x | Invoke-Layer Conv2D 8 3 -Padding same
/// $b = $x | Invoke-Layer Conv2D 8 5 -Padding same
/// ($a, $b | Invoke-Layer Maximum).Shape
/// # (None, 28, 28, 8)
/// </code>
/// </example>
[KerasObject("Maximum")]
public sealed class Maximum : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        FoldUnmasked(inputs, K.Maximum);
}
