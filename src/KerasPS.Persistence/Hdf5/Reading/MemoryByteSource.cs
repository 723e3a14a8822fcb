namespace KerasPS.Hdf5;

/// <summary>Bytes that are in memory already.</summary>
internal sealed class MemoryByteSource(ReadOnlyMemory<byte> bytes, string name) : ByteSource
{
    public override string Name => name;

    public override long Length => bytes.Length;

    protected override void ReadCore(long offset, Span<byte> target) =>
        bytes.Span.Slice((int)offset, target.Length).CopyTo(target);
}
