namespace KerasPS.Layers;

/// <summary>Passes its input and adds a penalty on it to the loss.</summary>
[KerasObject("ActivityRegularization")]
public sealed class ActivityRegularization : Layer
{
    /// <summary>Factor of the sum of sizes.</summary>
    [Option(Position = 0, Help = "Factor of the sum of sizes.")]
    public double L1 { get; init; }

    /// <summary>Factor of the sum of squares.</summary>
    [Option(Position = 1, Help = "Factor of the sum of squares.")]
    public double L2 { get; init; }

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => new Regularizers.L1L2 { OfSizes = L1, OfSquares = L2 };

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        x;
}
