using System.Buffers.Binary;
using System.Text;

namespace KerasPS.Callbacks;

/// <summary>Writes the fields of a protocol-buffer message.</summary>
internal sealed class ProtoWriter
{
    private readonly MemoryStream stream = new();

    public void Integer(int field, long value)
    {
        Variable((uint)field << 3);
        Variable((ulong)value);
    }

    public void Double(int field, double value)
    {
        Variable((uint)field << 3 | 1);
        Fixed(value);
    }

    public void Single(int field, float value)
    {
        Variable((uint)field << 3 | 5);
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        stream.Write(bytes);
    }

    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public void Message(int field, ProtoWriter value) => Bytes(field, value.ToArray());

    /// <summary>A packed list.</summary>
    public void Doubles(int field, IReadOnlyCollection<double> values)
    {
        Variable((uint)field << 3 | 2);
        Variable((ulong)values.Count * 8);
        foreach (var value in values) Fixed(value);
    }

    public byte[] ToArray() => stream.ToArray();

    private void Bytes(int field, byte[] value)
    {
        Variable((uint)field << 3 | 2);
        Variable((ulong)value.Length);
        stream.Write(value);
    }

    private void Fixed(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private void Variable(ulong value)
    {
        for (; value >= 0x80; value >>= 7) stream.WriteByte((byte)(value | 0x80));
        stream.WriteByte((byte)value);
    }
}
