namespace KerasPS.Cpu;

/// <summary>Cuts rows of channels into chunks that stay in a core's cache; depends on the shape alone.</summary>
internal readonly struct ChannelChunks
{
    private const long ChunkFloats = 32 * 1024;
    private const int MostChunks = 128;

    public ChannelChunks(int rows, int channels)
    {
        Rows = rows;
        Channels = channels;
        Count = (int)Math.Clamp((long)rows * channels / ChunkFloats, 1, Math.Min(MostChunks, Math.Max(1, rows)));
    }

    public int Rows { get; }

    public int Channels { get; }

    public int Count { get; }

    public int Start(int chunk) => (int)((long)Rows * chunk / Count);

    public int Length(int chunk) => Start(chunk + 1) - Start(chunk);
}
