namespace KerasPS.Cpu;

/// <summary>
/// Work on the heads of attention: each head of each sample is one piece, done by one thread, with strided products
/// straight on (batch, positions, heads, length), so that nothing is transposed in memory.
/// </summary>
internal abstract unsafe class HeadLaunch : CpuLaunch
{
    private readonly int parts = CpuThreads.Count;
    private long partFloats;

    protected HeadLaunch(Shape query, Shape key, Shape value)
    {
        (Batch, Rows, Heads, Length) = (query[0], query[1], query[2], query[3]);
        (Columns, Values) = (key[1], value[3]);
    }

    protected int Batch { get; }

    protected int Heads { get; }

    /// <summary>The queries of a sample.</summary>
    protected int Rows { get; }

    /// <summary>The positions that a query sees.</summary>
    protected int Columns { get; }

    protected int Length { get; }

    protected int Values { get; }

    /// <summary>The distance of a position's vectors of one head.</summary>
    protected nint LengthStep => (nint)Heads * Length;

    protected nint ValueStep => (nint)Heads * Values;

    public override long ScratchFloats => partFloats * parts;

    public override void Run(RandomState random) => Fork(0, parts);

    public override void RunPart(int part, int parts, int phase)
    {
        var memory = Scratch + part * partFloats;
        var end = (int)((long)Batch * Heads * (part + 1) / parts);
        for (var piece = (int)((long)Batch * Heads * part / parts); piece < end; piece++)
            Head(piece / Heads, piece % Heads, memory);
    }

    /// <summary>One head of one sample.</summary>
    protected abstract void Head(int sample, int head, float* memory);

    /// <summary>Reserves memory of a thread's own.</summary>
    protected void Reserve(long floats) => partFloats = CpuBuffer.Round(floats);

    protected nint QueryAt(int sample, int head) => sample * Rows * LengthStep + (nint)head * Length;

    protected nint KeyAt(int sample, int head) => sample * Columns * LengthStep + (nint)head * Length;

    protected nint ValueAt(int sample, int head) => sample * Columns * ValueStep + (nint)head * Values;

    protected nint OutputAt(int sample, int head) => sample * Rows * ValueStep + (nint)head * Values;

    protected nint WeightsAt(int sample, int head) => ((nint)sample * Heads + head) * Rows * Columns;
}
