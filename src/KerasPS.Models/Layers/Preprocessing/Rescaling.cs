namespace KerasPS.Layers;

/// <summary>x · scale + offset, for example to bring pixels of 0 to 255 to 0 to 1.</summary>
[KerasObject("Rescaling")]
public sealed class Rescaling : Layer
{
    /// <summary>The factor: one number, or one a channel.</summary>
    [Option(Required = true, Position = 0, Help = "The factor: one number, or one a channel.")]
    public Numbers Scale { get; init; } = 1;

    /// <summary>What is added: one number, or one a channel.</summary>
    [Option(Position = 1, Help = "What is added: one number, or one a channel.")]
    public Numbers Offset { get; init; } = 0;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        x = K.Cast(x, ComputeDType);
        return x * Constant(Scale) + Constant(Offset);
    }

    private SymbolicTensor Constant(Numbers numbers) => numbers.IsScalar
        ? K.Constant(numbers.Values[0], ComputeDType)
        : K.Cast(K.Constant(numbers.ToTensor()), ComputeDType);
}
