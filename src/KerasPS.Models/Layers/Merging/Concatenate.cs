namespace KerasPS.Layers;

/// <summary>The inputs one after the other along an axis.</summary>
/// <input>several that differ in no length but that of the axis</input>
/// <output>that of the inputs, the axis as long as all of them together</output>
/// <keras since="2">Keras 1: Merge with mode concat.</keras>
/// <example>
/// Along the channels of images; all other lengths must agree.
/// <code>
/// $a = New-Input 14, 14, 32
/// $b = New-Input 14, 14, 64
/// ($a, $b | Invoke-Layer Concatenate -Axis 3).Shape
/// # (None, 14, 14, 96)
/// </code>
/// </example>
[KerasObject("Concatenate")]
public sealed class Concatenate : Layer
{
    /// <summary>The axis along which inputs follow each other, the batch axis counted.</summary>
    [Option(Position = 0, Help = "The axis along which inputs follow each other, the batch axis counted.")]
    public int Axis { get; init; } = -1;

    /// <summary>Whether a step counts only where all of its elements do: so before Keras 3.</summary>
    [Option(InputOnly = true, Help = "Whether a step counts only where all of its elements do, as before Keras 3.")]
    public bool AllMasks { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context) =>
        [inputs.Count == 1 ? inputs[0] : K.Concat(inputs, Axis)];

    /// <summary>A step counts where any of its elements does; inputs without a mask count as a whole.</summary>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        if (inputs.All(i => i.Mask is null)) return [null];
        var masks = K.Concat([.. inputs.Select(Expand)], Axis);
        return [AllMasks ? K.All(masks, -1) : K.Any(masks, -1)];
    }

    /// <summary>The mask of a value's elements, all true where it has none.</summary>
    internal static SymbolicTensor Expand(SymbolicTensor x)
    {
        if (x.Mask is not { } mask) return K.Cast(K.OnesLike(x), KerasPS.DType.Bool);
        return mask.Shape.Rank < x.Shape.Rank ? K.BroadcastLike(K.ExpandDims(mask, -1), x) : mask;
    }
}
