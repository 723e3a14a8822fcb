namespace KerasPS.Layers;

/// <summary>The product of the inputs; a masked element counts as 1, and where all are masked the result is 0.</summary>
/// <input>several of one shape, or shapes that broadcast</input>
/// <output>that of the inputs</output>
/// <keras since="2">Keras 1: Merge with mode mul.</keras>
/// <example>
/// A gate between 0 and 1 for each channel of an image: shapes with fewer axes broadcast.
/// <code>
/// $image = New-Input 8, 8, 16
/// $gate = $image | Invoke-Layer GlobalAveragePooling2D -KeepDims | Invoke-Layer Dense 16 -Activation sigmoid
/// ($image, $gate | Invoke-Layer Multiply).Shape
/// # (None, 8, 8, 16)
/// </code>
/// </example>
[KerasObject("Multiply")]
public sealed class Multiply : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs)
    {
        if (AllMasks) return inputs.Aggregate(K.Multiply);
        SymbolicTensor? result = null;
        SymbolicTensor? any = null;
        var allMasked = true;
        foreach (var input in inputs)
        {
            var mask = MaskOf(input);
            var value = mask is null ? input : K.Where(mask, input, 1);
            result = result is null ? value : result * value;
            any = mask is null ? null : any is null ? mask : K.LogicalOr(any, mask);
            allMasked &= mask is not null;
        }
        return allMasked && any is not null ? K.Where(any, result!, 0) : result!;
    }
}
