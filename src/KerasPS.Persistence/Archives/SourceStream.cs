using KerasPS.Hdf5;

namespace KerasPS.Archives;

/// <summary>A source as a stream, for readers that go through it once.</summary>
internal sealed class SourceStream(ByteSource source) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => source.Length;

    public override long Position
    {
        get => position;
        set => throw new InvalidOperationException("This stream goes forward only.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, source.Length - position);
        source.Read(position, buffer[..count]);
        position += count;
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new InvalidOperationException("This stream goes forward only.");

    public override void SetLength(long value) => throw new InvalidOperationException("This stream is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("This stream is read only.");
}
