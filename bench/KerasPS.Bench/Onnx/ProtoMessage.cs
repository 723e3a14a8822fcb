using System.Buffers.Binary;
using System.Text;

namespace KerasPS.Bench;

/// <summary>
/// A message in Protocol Buffers' wire form, put together field by field. Parts are kept apart until the end, so that
/// large arrays inside nested messages are not copied at each level.
/// </summary>
public sealed class ProtoMessage
{
    private const int Varint = 0, Delimited = 2, Fixed32 = 5;

    private readonly List<ReadOnlyMemory<byte>> parts = [];

    public long Length { get; private set; }

    public ProtoMessage Add(int field, long value) => Tag(field, Varint).Number((ulong)value);

    public ProtoMessage Add(int field, float value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return Tag(field, Fixed32).Part(bytes);
    }

    public ProtoMessage Add(int field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

    public ProtoMessage Add(int field, ReadOnlyMemory<byte> bytes) => Tag(field, Delimited).Number((ulong)bytes.Length).Part(bytes);

    public ProtoMessage Add(int field, ProtoMessage message)
    {
        Tag(field, Delimited).Number((ulong)message.Length);
        parts.AddRange(message.parts);
        Length += message.Length;
        return this;
    }

    public void Save(string path)
    {
        using var file = File.Create(path);
        foreach (var part in parts) file.Write(part.Span);
    }

    private ProtoMessage Tag(int field, int kind) => Number((ulong)(field << 3 | kind));

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    private ProtoMessage Number(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return Part(bytes.ToArray());
    }

    private ProtoMessage Part(ReadOnlyMemory<byte> bytes)
    {
        parts.Add(bytes);
        Length += bytes.Length;
        return this;
    }
}
