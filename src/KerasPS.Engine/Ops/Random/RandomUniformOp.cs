namespace KerasPS;

/// <summary>Numbers uniform in [0, 1), multiples of 2⁻²⁴.</summary>
public sealed record RandomUniformOp(EquatableArray<DimSpec> Dims, int Stream, DType DType) : RandomOp(Dims, Stream, DType)
{
    /// <inheritdoc/>
    protected override void Convert((uint W0, uint W1, uint W2, uint W3) words, Span<double> values)
    {
        values[0] = Philox.ToUniform(words.W0);
        values[1] = Philox.ToUniform(words.W1);
        values[2] = Philox.ToUniform(words.W2);
        values[3] = Philox.ToUniform(words.W3);
    }
}
