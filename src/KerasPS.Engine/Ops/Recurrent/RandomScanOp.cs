namespace KerasPS;

/// <summary>A scan whose body draws random numbers.</summary>
public sealed record RandomScanOp(GraphFunction Body, int States, int Sequences, bool Reverse)
    : ScanOp(Body, States, Sequences, Reverse), IRandomOp
{
    /// <inheritdoc/>
    public int Stream => 0;

    /// <inheritdoc/>
    public override bool IsPure => false;

    /// <inheritdoc/>
    public void Draw(RandomState random, ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs) =>
        Evaluate(random, inputs, outputs);
}
