namespace KerasPS.Layers;

/// <summary>
/// Marks the steps whose features all have one value as not counting: the layers behind leave them out. Such steps
/// are given on as zeros.
/// </summary>
[KerasObject("Masking")]
public sealed class Masking : Layer
{
    /// <summary>The value that marks a step.</summary>
    [Option(Position = 0, Help = "The value that marks a step, in all its features.")]
    public double MaskValue { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        x * K.Cast(K.ExpandDims(Counts(x), -1), x.DType);

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) => [Counts(inputs[0])];

    private SymbolicTensor Counts(SymbolicTensor x) => K.Any(K.NotEqual(x, MaskValue), -1);
}
