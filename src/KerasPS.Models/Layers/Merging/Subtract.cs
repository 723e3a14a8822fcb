namespace KerasPS.Layers;

/// <summary>The first input minus the second.</summary>
/// <input>exactly two of one shape, or shapes that broadcast</input>
/// <output>that of the inputs</output>
/// <keras since="2"/>
/// <example>
/// The difference of two inputs that one layer has encoded.
/// <code>
/// $left = New-Input 4
/// $right = New-Input 4
/// $encoder = New-Layer Dense 8
/// $difference = ($left | Invoke-Layer $encoder), ($right | Invoke-Layer $encoder) | Invoke-Layer Subtract
/// $difference.Shape
/// # (None, 8)
/// </code>
/// </example>
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
