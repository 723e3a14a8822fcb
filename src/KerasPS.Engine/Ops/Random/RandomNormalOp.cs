namespace KerasPS;

/// <summary>Standard normal numbers: the words of a block in pairs by Box and Muller.</summary>
public sealed record RandomNormalOp(EquatableArray<DimSpec> Dims, int Stream, DType DType) : RandomOp(Dims, Stream, DType)
{
    /// <inheritdoc/>
    protected override void Convert((uint W0, uint W1, uint W2, uint W3) words, Span<double> values)
    {
        (values[0], values[1]) = Philox.ToNormal(words.W0, words.W1);
        (values[2], values[3]) = Philox.ToNormal(words.W2, words.W3);
    }
}
