using KerasPS.Hdf5;

namespace KerasPS.Archives;

/// <summary>A part of another source, read in place.</summary>
internal sealed class WindowByteSource(ByteSource inner, string name, long start, long length) : ByteSource
{
    public override string Name => name;

    public override long Length => length;

    protected override void ReadCore(long offset, Span<byte> target) => inner.Read(start + offset, target);
}
