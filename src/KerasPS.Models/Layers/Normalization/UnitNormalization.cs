namespace KerasPS.Layers;

/// <summary>Divides by the Euclidean length over some axes.</summary>
[KerasObject("UnitNormalization")]
public sealed class UnitNormalization : Layer
{
    /// <summary>The axes of one vector.</summary>
    [Option(Position = 0, Help = "Axis or axes that make one vector.")]
    public AxisList Axis { get; init; } = -1;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        // The factor is limited, so that a vector of zeros stays zero.
        var length = K.Sum(K.Square(x), Axis.Of(x.Shape), true);
        return x * K.Minimum(K.Rsqrt(length), 1e12);
    }
}
