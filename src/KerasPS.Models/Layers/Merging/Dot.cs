namespace KerasPS.Layers;

/// <summary>The product of two inputs summed along an axis of each, sample by sample.</summary>
/// <input>two, (batch, …) each</input>
/// <output>(batch, the remaining axes of the first, those of the second); (batch, 1) where none remain</output>
/// <keras since="2">Keras 1: Merge with mode dot or cos.</keras>
/// <example>
/// The cosine of two vectors, for a network that compares.
/// <code>
/// $a = New-Input 3
/// $b = New-Input 3
/// $model = New-Model $a, $b ($a, $b | Invoke-Layer Dot 1 -Normalize)
/// $left = ConvertTo-Tensor ((3, 0, 4), (1, 0, 0))
/// $right = ConvertTo-Tensor ((6, 0, 8), (0, 1, 0))
/// Invoke-Predict -Model $model $left, $right
/// # float32(2, 1)
/// # [[1],
/// #  [0]]
/// </code>
/// </example>
[KerasObject("Dot")]
public sealed class Dot : Layer
{
    /// <summary>The axis of each input that is summed over: one number, or one for each.</summary>
    [Option(Required = true, Position = 0, Help = "The axis of each input that is summed over: one number, or one for each.")]
    public Axes Axes { get; init; } = -1;

    /// <summary>Whether inputs are divided by their norms along the axis: then the result is a cosine.</summary>
    [Option(Help = "Whether inputs are divided by their norms along the axis: then the result is a cosine.")]
    public bool Normalize { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        if (inputs.Count != 2)
            throw new KerasException("LayerInputCount", $"Dot '{Name}' takes two inputs; received {inputs.Count}.");
        var (x, y) = (inputs[0], inputs[1]);
        var given = Axes.ToArray();
        var (a, b) = (x.Shape.Axis(given[0]), y.Shape.Axis(given[^1]));
        if (Normalize) (x, y) = (K.L2Normalize(x, a), K.L2Normalize(y, b));
        return [K.BatchDot(x, y, a, b)];
    }

    /// <summary>The result has no steps of the inputs.</summary>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) => [null];
}
