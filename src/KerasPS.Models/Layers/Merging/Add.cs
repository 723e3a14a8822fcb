namespace KerasPS.Layers;

/// <summary>The sum of the inputs.</summary>
/// <input>several of one shape, or shapes that broadcast</input>
/// <output>that of the inputs</output>
/// <keras since="2">Keras 1: Merge with mode sum.</keras>
/// <example>
/// A residual connection.
/// <code>
/// $x = New-Input 8
/// $y = $x | Invoke-Layer Dense 8 -Activation relu
/// $model = New-Model $x ($x, $y | Invoke-Layer Add)
/// $model.Output.Shape
/// # (None, 8)
/// </code>
/// </example>
[KerasObject("Add")]
public sealed class Add : MergeLayer
{
    /// <inheritdoc/>
    protected override SymbolicTensor Merge(IReadOnlyList<SymbolicTensor> inputs) =>
        inputs.Aggregate(K.Add);
}
