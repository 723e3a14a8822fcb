using System.Text;

namespace KerasPS.Hdf5;

/// <summary>Reads one region of the structure bytes in order and never past its end.</summary>
internal sealed class H5Cursor(H5Input input, long position, long end)
{
    public H5Input Input => input;

    /// <summary>The absolute position.</summary>
    public long Position { get; private set; } = position;

    public long Left => end - Position;

    public byte U8() => (byte)Number(1);

    public ushort U16() => (ushort)Number(2);

    public uint U32() => (uint)Number(4);

    public ulong U64() => Number(8);

    /// <summary>An address, or -1 for the undefined one (all bits set).</summary>
    public long Offset() => Signed(Number(input.OffsetSize), input.OffsetSize);

    /// <summary>A length, or -1 for the unlimited one (all bits set).</summary>
    public long Length() => Signed(Number(input.LengthSize), input.LengthSize);

    /// <summary>A number of <paramref name="size"/> bytes.</summary>
    public ulong Number(int size)
    {
        Need(size);
        var value = input.Number(Position, size);
        Position += size;
        return value;
    }

    public void Skip(long count)
    {
        Need(count);
        Position += count;
    }

    public byte[] Bytes(long count)
    {
        Need(count);
        var bytes = new byte[count];
        input.Copy(Position, bytes);
        Position += count;
        return bytes;
    }

    /// <summary>A text of known size, cut at its first zero.</summary>
    public string Text(long size) => Decode(Bytes(size));

    /// <summary>A text that ends with a zero byte.</summary>
    public string ZeroEnded()
    {
        var bytes = new List<byte>();
        for (byte next; (next = U8()) != 0;)
        {
            bytes.Add(next);
            if (bytes.Count > 65536) throw input.Damaged("a name has no end");
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    public void Expect(string signature)
    {
        foreach (var letter in signature)
            if (U8() != letter) throw input.Damaged($"the mark '{signature}' is missing at {Position - 1}");
    }

    /// <summary>A reader of the next bytes, which this one skips.</summary>
    public H5Cursor Part(long size)
    {
        Need(size);
        var part = new H5Cursor(input, Position, Position + size);
        Position += size;
        return part;
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var stop = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(stop < 0 ? bytes : bytes[..stop]);
    }

    private void Need(long count)
    {
        if (count < 0 || count > Left) throw input.Damaged($"{count} bytes are missing at {Position}");
    }

    // A value with the top bit set cannot be an address in any file; all bits set is the mark for "none".
    private long Signed(ulong value, int size)
    {
        if (value == (size == 8 ? ulong.MaxValue : (1UL << (8 * size)) - 1)) return -1;
        return value <= long.MaxValue / 2 ? (long)value : throw input.Damaged($"an address or length of {value}");
    }
}
