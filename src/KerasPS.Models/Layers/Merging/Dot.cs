namespace KerasPS.Layers;

/// <summary>The product of two inputs summed along an axis of each, sample by sample.</summary>
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
