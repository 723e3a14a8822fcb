using System.Runtime.InteropServices;

namespace KerasPS.Persistence;

/// <summary>Writes a tensor's values as little-endian bytes, straight from its memory where no conversion is needed.</summary>
internal static unsafe class TensorBytes
{
    private const int Block = 4 << 20;

    public static void Write(Stream stream, Tensor tensor, DType stored)
    {
        if (tensor.DType == stored)
        {
            var all = tensor.Size * stored.SizeOf();
            for (long done = 0; done < all; done += Block)
                stream.Write(new ReadOnlySpan<byte>((byte*)tensor.Pointer + done, (int)Math.Min(Block, all - done)));
            return;
        }
        var size = stored.SizeOf();
        var perBlock = Block / 8;
        var buffer = new byte[Math.Min(perBlock, tensor.Size) * size];
        for (long done = 0; done < tensor.Size; done += perBlock)
        {
            var count = (int)Math.Min(perBlock, tensor.Size - done);
            for (var i = 0; i < count; i++) Encode(buffer.AsSpan(i * size, size), tensor.GetDouble(done + i), stored);
            stream.Write(buffer, 0, count * size);
        }
    }

    private static void Encode(Span<byte> target, double value, DType type)
    {
        switch (type)
        {
            case DType.Float32: MemoryMarshal.Write(target, (float)value); break;
            case DType.Float64: MemoryMarshal.Write(target, value); break;
            case DType.Float16: MemoryMarshal.Write(target, (Half)value); break;
            case DType.BFloat16: MemoryMarshal.Write(target, TensorConversion.ToBFloat16((float)value)); break;
            case DType.Int32: MemoryMarshal.Write(target, (int)value); break;
            case DType.Int64: MemoryMarshal.Write(target, (long)value); break;
            case DType.Bool: target[0] = value != 0 ? (byte)1 : (byte)0; break;
            default: target[0] = unchecked((byte)(long)value); break;
        }
    }
}
