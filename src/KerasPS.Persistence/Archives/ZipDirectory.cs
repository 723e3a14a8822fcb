using System.Buffers.Binary;
using System.Text;
using KerasPS.Persistence;

namespace KerasPS.Archives;

/// <summary>Parses the entries of a zip's central directory.</summary>
internal static class ZipDirectory
{
    // deflate packs at most 1032 bytes into one; a declared size beyond that is a lie.
    private const long MostInflation = 1040;

    /// <summary>The entry at a position, which moves past it; null for a folder.</summary>
    public static ZipEntry? Entry(byte[] directory, ref int at, string file)
    {
        if (at > directory.Length - 46 || !directory.AsSpan(at).StartsWith("PK\x01\x02"u8)) throw PersistenceErrors.Damaged(file, "its directory is cut short");
        var record = directory.AsSpan(at);
        int flags = U16(record[8..]), method = U16(record[10..]), nameSize = U16(record[28..]), extraSize = U16(record[30..]);
        var next = 46 + nameSize + extraSize + U16(record[32..]);
        if (next > record.Length) throw PersistenceErrors.Damaged(file, "its directory is cut short");
        var name = Encoding.UTF8.GetString(record.Slice(46, nameSize));
        long packed = U32(record[20..]), size = U32(record[24..]), offset = U32(record[42..]);
        Zip64(record.Slice(46 + nameSize, extraSize), ref size, ref packed, ref offset, file);
        at += next;
        CheckName(name, file);
        if (name.EndsWith('/')) return null;
        if ((flags & 1) != 0) throw PersistenceErrors.Unsupported(file, $"its entry '{name}' is encrypted");
        if (method is not (0 or 8)) throw PersistenceErrors.Unsupported(file, $"its entry '{name}' is packed by method {method}; stored and deflated entries can be read");
        if (size < 0 || packed < 0 || offset < 0 || (method == 0 && size != packed)) throw PersistenceErrors.Damaged(file, $"its entry '{name}' has an impossible size");
        if (size / MostInflation > packed + 64) throw PersistenceErrors.TooLarge(file, $"its entry '{name}' declares {size} bytes, more than {packed} packed bytes can hold");
        return new(name, method, U32(record[16..]), packed, size, offset);
    }

    private static void Zip64(ReadOnlySpan<byte> extra, ref long size, ref long packed, ref long offset, string file)
    {
        while (extra.Length >= 4)
        {
            int id = U16(extra), length = U16(extra[2..]);
            if (length > extra.Length - 4) throw PersistenceErrors.Damaged(file, "its directory is cut short");
            if (id == 1)
            {
                var body = extra.Slice(4, length);
                Take(ref body, ref size, file);
                Take(ref body, ref packed, file);
                Take(ref body, ref offset, file);
            }
            extra = extra[(4 + length)..];
        }
    }

    private static void Take(ref ReadOnlySpan<byte> body, ref long value, string file)
    {
        if (value != 0xFFFFFFFF) return;
        if (body.Length < 8) throw PersistenceErrors.Damaged(file, "its directory is cut short");
        value = BinaryPrimitives.ReadInt64LittleEndian(body);
        body = body[8..];
    }

    private static void CheckName(string name, string file)
    {
        var climbs = name.Split('/', '\\').Contains("..");
        if (name.Length == 0 || climbs || name[0] is '/' or '\\' || name.Contains('\\') || name.Contains(':') || name.Contains('\0'))
            throw PersistenceErrors.Unsafe(file, $"its entry '{name}' points outside the archive");
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
