using System.Buffers.Binary;
using System.Text;

namespace KerasPS.Hdf5;

/// <summary>Builds one structure of the file, little-endian.</summary>
internal sealed class H5Bytes
{
    private byte[] bytes = new byte[64];

    public int Count { get; private set; }

    public H5Bytes U8(int value)
    {
        Room(1)[0] = (byte)value;
        return this;
    }

    public H5Bytes U16(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Room(2), checked((ushort)value));
        return this;
    }

    public H5Bytes U24(int value) => U8(value & 255).U8(value >> 8 & 255).U8(value >> 16 & 255);

    public H5Bytes U32(long value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(4), checked((uint)value));
        return this;
    }

    /// <summary>An address or length; -1 is the undefined address.</summary>
    public H5Bytes U64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);
        return this;
    }

    public H5Bytes Mark(string ascii)
    {
        Encoding.ASCII.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public H5Bytes Append(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        return this;
    }

    public H5Bytes Append(H5Bytes other) => Append(other.Span);

    public H5Bytes Zeros(int count)
    {
        Room(count).Clear();
        return this;
    }

    /// <summary>Zeros up to a multiple of eight bytes.</summary>
    public H5Bytes Pad() => Zeros((8 - Count % 8) % 8);

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Count);

    public byte[] ToArray() => Span.ToArray();

    private Span<byte> Room(int count)
    {
        if (Count + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Count + count));
        Count += count;
        return bytes.AsSpan(Count - count, count);
    }
}
