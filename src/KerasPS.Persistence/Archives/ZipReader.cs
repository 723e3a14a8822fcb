using System.Buffers.Binary;
using KerasPS.Hdf5;
using KerasPS.Persistence;

namespace KerasPS.Archives;

/// <summary>
/// Reads a zip archive with the checks a model file from elsewhere needs: no names that climb out of it, no two entries
/// on the same bytes, nothing that unpacks to more than was declared. Stored entries are read in place.
/// </summary>
internal sealed class ZipReader : IDisposable
{
    private const int MaxEntries = 1_000_000;
    private readonly ByteSource source;
    private readonly Dictionary<string, ZipEntry> entries = new(StringComparer.Ordinal);
    private readonly List<ByteSource> opened = [];

    private ZipReader(ByteSource source)
    {
        this.source = source;
        ReadDirectory();
    }

    public IReadOnlyDictionary<string, ZipEntry> Entries => entries;

    public string Name => source.Name;

    /// <summary>Whether the bytes begin as a zip archive does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8);

    public static ZipReader Open(ByteSource source)
    {
        try
        {
            return new(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of an entry; the archive disposes of the source.</summary>
    public ByteSource Source(ZipEntry entry)
    {
        var result = entry.Method == 0
            ? new WindowByteSource(source, $"{Name}/{entry.Name}", DataOffset(entry), entry.Size)
            : ZipInflate.Open(source, DataOffset(entry), entry);
        opened.Add(result);
        return result;
    }

    /// <summary>A whole entry of at most <paramref name="limit"/> bytes.</summary>
    public byte[] Bytes(ZipEntry entry, int limit)
    {
        if (entry.Size > limit) throw PersistenceErrors.TooLarge(Name, $"its entry '{entry.Name}' declares {entry.Size} bytes; at most {limit} are expected");
        var bytes = new byte[entry.Size];
        var data = Source(entry);
        data.Read(0, bytes);
        if (Crc32.Of(bytes) != entry.Crc) throw PersistenceErrors.Damaged(Name, $"the checksum of '{entry.Name}' is wrong");
        return bytes;
    }

    public void Dispose()
    {
        foreach (var item in opened) item.Dispose();
        source.Dispose();
    }

    private void ReadDirectory()
    {
        var (count, offset, size) = FindDirectory();
        if (count > MaxEntries || size > source.Length || offset < 0 || offset > source.Length - size)
            throw PersistenceErrors.Damaged(Name, "its directory lies outside the file");
        // 46 bytes are the least an entry takes: the count cannot exceed what the directory holds.
        if (count > size / 46) throw PersistenceErrors.Damaged(Name, "its directory is cut short");
        var directory = new byte[size];
        source.Read(offset, directory);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var entry = ZipDirectory.Entry(directory, ref at, Name);
            if (entry is null) continue;
            if (!entries.TryAdd(entry.Name, entry)) throw PersistenceErrors.Unsafe(Name, $"it holds two entries '{entry.Name}'");
        }
        CheckOverlap(offset);
    }

    private (long Count, long Offset, long Size) FindDirectory()
    {
        var tailSize = (int)Math.Min(source.Length, 65557);
        var tail = new byte[tailSize];
        source.Read(source.Length - tailSize, tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + 22 > tailSize) throw new KerasException(PersistenceErrors.FileFormatUnknown, $"'{Name}' is no zip archive, or it was cut short. Copy it again from its source.");
        var record = tail.AsSpan(end);
        long count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var locator = source.Length - tailSize + end - 20;
        if ((count != 0xFFFF && size != 0xFFFFFFFF && offset != 0xFFFFFFFF) || locator < 0) return (count, offset, size);
        Span<byte> large = stackalloc byte[56];
        source.Read(locator, large[..20]);
        if (!large.StartsWith("PK\x06\x07"u8)) return (count, offset, size);
        source.Read(BinaryPrimitives.ReadInt64LittleEndian(large[8..]), large);
        if (!large.StartsWith("PK\x06\x06"u8)) throw PersistenceErrors.Damaged(Name, "its directory cannot be found");
        return (Number(large[32..]), Number(large[48..]), Number(large[40..]));
    }

    private long Number(ReadOnlySpan<byte> bytes)
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return value >= 0 ? value : throw PersistenceErrors.Damaged(Name, "its directory has an impossible size");
    }

    private void CheckOverlap(long directory)
    {
        long last = 0;
        foreach (var entry in entries.Values.OrderBy(entry => entry.HeaderOffset))
        {
            if (entry.HeaderOffset < last) throw PersistenceErrors.Unsafe(Name, "two of its entries lie on the same bytes");
            if (entry.HeaderOffset > directory || entry.Packed > directory - entry.HeaderOffset)
                throw PersistenceErrors.Damaged(Name, $"its entry '{entry.Name}' lies outside the file");
            last = entry.HeaderOffset + 30 + entry.Packed;
        }
    }

    private long DataOffset(ZipEntry entry)
    {
        Span<byte> header = stackalloc byte[30];
        source.Read(entry.HeaderOffset, header);
        if (!header.StartsWith("PK\x03\x04"u8)) throw PersistenceErrors.Damaged(Name, $"its entry '{entry.Name}' cannot be found");
        var data = entry.HeaderOffset + 30 + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        return entry.Packed <= source.Length - data ? data : throw PersistenceErrors.Damaged(Name, $"its entry '{entry.Name}' is cut short");
    }
}
