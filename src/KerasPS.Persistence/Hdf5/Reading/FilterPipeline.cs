using System.IO.Compression;
using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>What was done to a chunk before it was stored, and how to undo it: shuffle, deflate, LZF, checksum.</summary>
internal sealed class FilterPipeline
{
    private readonly List<(int Id, uint[] Values)> filters = [];

    public static FilterPipeline None { get; } = new();

    public bool IsEmpty => filters.Count == 0;

    public static FilterPipeline Read(H5Cursor cursor)
    {
        var pipeline = new FilterPipeline();
        var version = cursor.U8();
        var count = cursor.U8();
        if (version == 1) cursor.Skip(6);
        else if (version != 2) throw cursor.Input.Damaged("a filter list has an unknown version");
        for (var i = 0; i < count; i++)
        {
            var id = cursor.U16();
            var nameSize = version == 1 || id >= 256 ? cursor.U16() : 0;
            cursor.Skip(2);
            var values = new uint[cursor.U16()];
            cursor.Skip(version == 1 ? (nameSize + 7) / 8 * 8 : nameSize);
            for (var j = 0; j < values.Length; j++) values[j] = cursor.U32();
            if (version == 1 && values.Length % 2 == 1) cursor.Skip(4);
            if (id is not (1 or 2 or 3 or 32000))
                throw PersistenceErrors.Unsupported(cursor.Input.File, $"an array is packed with the HDF5 filter {id}; gzip, LZF, shuffle and fletcher32 can be read");
            pipeline.filters.Add((id, values));
        }
        return pipeline;
    }

    /// <summary>Undoes the filters (but those whose bit is set in the mask), last one first.</summary>
    public byte[] Undo(H5Input input, byte[] bytes, uint mask, int chunkBytes)
    {
        for (var i = filters.Count - 1; i >= 0; i--)
        {
            if (i < 32 && (mask >> i & 1) != 0) continue;
            bytes = filters[i].Id switch
            {
                1 => Inflate(input, bytes, chunkBytes + 8),
                2 => Unshuffle(bytes, filters[i].Values is [var size, ..] && size > 0 ? (int)Math.Min(size, 1024) : 1),
                3 => bytes.Length >= 4 ? bytes[..^4] : throw input.Damaged("a chunk lacks its checksum"),
                _ => Lzf.Unpack(bytes, chunkBytes) ?? throw input.Damaged("a packed chunk cannot be unpacked"),
            };
        }
        return bytes.Length == chunkBytes ? bytes : throw input.Damaged("a chunk has the wrong size");
    }

    private static byte[] Inflate(H5Input input, byte[] packed, int limit)
    {
        if (limit > (packed.Length + 64L) * H5Limits.Inflation) throw input.Damaged("a packed chunk is too short for what it declares");
        var target = new byte[limit];
        var count = 0;
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            for (int read; count < limit && (read = stream.Read(target, count, limit - count)) > 0;) count += read;
        }
        catch (InvalidDataException error)
        {
            throw new KerasException(PersistenceErrors.FileDamaged, $"'{input.File}' is damaged: a packed chunk cannot be unpacked.", error);
        }
        return target[..count];
    }

    private static byte[] Unshuffle(byte[] bytes, int size)
    {
        var count = bytes.Length / size;
        var target = new byte[bytes.Length];
        for (var b = 0; b < size; b++)
            for (var i = 0; i < count; i++) target[i * size + b] = bytes[b * count + i];
        bytes.AsSpan(count * size).CopyTo(target.AsSpan(count * size));
        return target;
    }
}
