namespace KerasPS.Cpu;

/// <summary>
/// One fold of the middle axis of [Outer, Length, Inner]. Long axes are cut into blocks, whose number depends on the
/// shape alone, so that threads can share them without changing the result.
/// </summary>
internal sealed class ReductionPass(long outer, long length, long inner)
{
    /// <summary>Elements of a block that is worth a task of its own.</summary>
    private const long BlockElements = 16_384;

    private const long MaximumBlocks = 64;

    public long Outer { get; } = outer;

    public long Length { get; } = length;

    public long Inner { get; } = inner;

    /// <summary>Blocks of the folded axis.</summary>
    public long Blocks { get; } = Math.Clamp(Math.Min(length / 4, length * inner / BlockElements), 1, MaximumBlocks);

    public long Results => Outer * Inner;

    /// <summary>Memory for the folds of the blocks.</summary>
    public long PartialFloats => Blocks > 1 ? CpuBuffer.Round(Outer * Blocks * Inner) : 0;

    public (long First, long Count) Block(long block)
    {
        var first = Length * block / Blocks;
        return (first, Length * (block + 1) / Blocks - first);
    }
}
