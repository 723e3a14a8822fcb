using System.Buffers.Binary;
using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>
/// The structure bytes of a file: small reads through a few cached pages, and the budgets that keep a hostile file
/// from costing more memory or time than its own size explains.
/// </summary>
internal sealed class H5Input(ByteSource source)
{
    private const int PageSize = 16 * 1024;
    private const int PageCount = 8;
    private readonly byte[][] pages = new byte[PageCount][];
    private readonly long[] pageIndex = [-1, -1, -1, -1, -1, -1, -1, -1];
    private int nextPage;
    private long textBytes;
    private long objects;
    private long steps;

    public ByteSource Source => source;

    public string File => source.Name;

    public long Length => source.Length;

    /// <summary>Addresses count from here (after a user block).</summary>
    public long Base { get; set; }

    /// <summary>Bytes of an address.</summary>
    public int OffsetSize { get; set; } = 8;

    /// <summary>Bytes of a length.</summary>
    public int LengthSize { get; set; } = 8;

    /// <summary>A reader at an address, up to the end of the file.</summary>
    public H5Cursor At(long address) => new(this, checked(Base + address), Length);

    /// <summary>A reader of one region.</summary>
    public H5Cursor At(long address, long length)
    {
        var start = Base + address;
        if (address < 0 || length < 0 || start > Length || length > Length - start)
            throw Damaged($"a region of {length} bytes at {address} lies beyond its end");
        return new(this, start, start + length);
    }

    /// <summary>A whole small number at an absolute position, little-endian.</summary>
    public ulong Number(long position, int size)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        Copy(position, bytes[..size]);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>Bytes at an absolute position.</summary>
    public void Copy(long position, Span<byte> target)
    {
        if (position < 0 || target.Length > Length - position)
            throw Damaged($"{target.Length} bytes at {position} lie beyond its end");
        if (target.Length > PageSize)
        {
            source.Read(position, target);
            return;
        }
        while (target.Length > 0)
        {
            var page = Page(position / PageSize);
            var offset = (int)(position % PageSize);
            var count = Math.Min(target.Length, PageSize - offset);
            page.AsSpan(offset, count).CopyTo(target);
            target = target[count..];
            position += count;
        }
    }

    /// <summary>Counts text that is about to be read: each stored text is referred to once, so all of it fits the file.</summary>
    public void SpendText(long bytes)
    {
        textBytes += bytes;
        if (bytes < 0 || textBytes > Length + 65536) throw PersistenceErrors.TooLarge(File, "its texts add up to more than the file holds");
    }

    /// <summary>Counts one group or dataset.</summary>
    public void SpendObject()
    {
        if (++objects > H5Limits.Objects) throw PersistenceErrors.TooLarge(File, $"it declares more than {H5Limits.Objects} objects");
    }

    /// <summary>Counts one step through a structure: more of them than the file has bytes means it refers to itself.</summary>
    public void SpendStep()
    {
        if (++steps > Length + 4096) throw Damaged("its structure refers to itself");
    }

    public KerasException Damaged(string what) => PersistenceErrors.Damaged(File, what);

    private byte[] Page(long index)
    {
        for (var i = 0; i < PageCount; i++)
            if (pageIndex[i] == index) return pages[i];
        var slot = nextPage;
        nextPage = (nextPage + 1) % PageCount;
        var page = pages[slot] ??= new byte[PageSize];
        pageIndex[slot] = -1;
        var start = index * PageSize;
        source.Read(start, page.AsSpan(0, (int)Math.Min(PageSize, Length - start)));
        pageIndex[slot] = index;
        return page;
    }
}
