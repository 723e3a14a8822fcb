using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>
/// The blocks of a file in their final order. Every address is known before the first byte is written, so the file can
/// go to any stream, and array values pass from the tensors' memory to it without a copy.
/// </summary>
internal sealed class H5Plan
{
    private readonly List<(long Address, byte[]? Bytes, Tensor? Values, DType Stored)> blocks = [];

    /// <summary>The length of the file so far.</summary>
    public long End { get; private set; }

    /// <summary>Places a structure that is complete already.</summary>
    public long Place(H5Bytes bytes)
    {
        var address = Reserve(bytes.Count);
        blocks.Add((address, bytes.ToArray(), null, default));
        return address;
    }

    /// <summary>Places the values of an array.</summary>
    public long Place(Tensor values, DType stored)
    {
        var address = Reserve(values.Size * stored.SizeOf());
        blocks.Add((address, null, values, stored));
        return address;
    }

    /// <summary>Leaves room at the front for what is known last.</summary>
    public long Reserve(long size)
    {
        var address = End;
        End = (address + size + 7) / 8 * 8;
        return address;
    }

    /// <summary>Writes the front structure and all blocks in order.</summary>
    public void Write(Stream stream, H5Bytes front)
    {
        long at = 0;
        Emit(0, front.ToArray(), null, default);
        foreach (var (address, bytes, values, stored) in blocks) Emit(address, bytes, values, stored);
        Fill(End);

        void Emit(long address, byte[]? bytes, Tensor? values, DType stored)
        {
            Fill(address);
            if (bytes is not null) stream.Write(bytes);
            else TensorBytes.Write(stream, values!, stored);
            at = address + (bytes?.Length ?? values!.Size * stored.SizeOf());
        }

        void Fill(long upTo)
        {
            Span<byte> zeros = stackalloc byte[64];
            zeros.Clear();
            for (; at < upTo; at += Math.Min(64, upTo - at)) stream.Write(zeros[..(int)Math.Min(64, upTo - at)]);
        }
    }
}
