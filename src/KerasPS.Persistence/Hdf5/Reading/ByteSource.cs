using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>Random access to the bytes of one file, or of one entry inside a file; safe for use by several threads.</summary>
internal abstract class ByteSource : IDisposable
{
    /// <summary>The file's name for messages.</summary>
    public abstract string Name { get; }

    /// <summary>How many bytes there are.</summary>
    public abstract long Length { get; }

    /// <summary>Fills <paramref name="target"/> from an offset, or throws where the bytes end before it is full.</summary>
    public void Read(long offset, Span<byte> target)
    {
        if (offset < 0 || offset > Length - target.Length)
            throw PersistenceErrors.Damaged(Name, $"{target.Length} bytes at {offset} lie beyond its end ({Length} bytes)");
        ReadCore(offset, target);
    }

    /// <summary>Reads inside the bounds, which are checked already.</summary>
    protected abstract void ReadCore(long offset, Span<byte> target);

    /// <inheritdoc/>
    public virtual void Dispose() { }
}
