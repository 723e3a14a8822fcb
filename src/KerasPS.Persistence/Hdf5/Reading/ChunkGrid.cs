namespace KerasPS.Hdf5;

/// <summary>How an array is cut into chunks; they are numbered in row-major order.</summary>
internal sealed class ChunkGrid
{
    private readonly int[] chunk;
    private readonly long[] counts;

    public ChunkGrid(Shape shape, int[] chunk, int chunkBytes)
    {
        this.chunk = chunk;
        ChunkBytes = chunkBytes;
        counts = new long[chunk.Length];
        Count = 1;
        for (var i = 0; i < chunk.Length; i++)
        {
            counts[i] = (shape[i] + (long)chunk[i] - 1) / chunk[i];
            Count = checked(Count * counts[i]);
        }
    }

    public int ChunkBytes { get; }

    public long Count { get; }

    /// <summary>The first element of a chunk.</summary>
    public int[] Start(long index)
    {
        var start = new int[chunk.Length];
        for (var i = chunk.Length - 1; i >= 0; i--)
        {
            start[i] = (int)(index % counts[i]) * chunk[i];
            index /= counts[i];
        }
        return start;
    }
}
