namespace KerasPS.Hdf5;

/// <summary>Bounds that no genuine Keras file comes near; past them a file is refused.</summary>
internal static class H5Limits
{
    /// <summary>Groups inside groups.</summary>
    public const int Depth = 128;

    /// <summary>Axes of an array, as HDF5 itself limits them.</summary>
    public const int Rank = 32;

    /// <summary>Groups and datasets of one file.</summary>
    public const int Objects = 2_000_000;

    /// <summary>Messages of one object header.</summary>
    public const int Messages = 100_000;

    /// <summary>The most that one stored chunk may grow when it is unpacked (deflate cannot exceed 1032 to 1).</summary>
    public const int Inflation = 1040;

    /// <summary>The most bytes of one chunk.</summary>
    public const long ChunkBytes = 1L << 30;
}
