using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KerasPS.Hdf5;

/// <summary>Turns stored elements into a tensor's: a plain copy where both agree.</summary>
internal static unsafe class ElementConversion
{
    /// <summary>Whether the stored bytes are the tensor's bytes.</summary>
    public static bool SameBytes(H5Type type, DType dtype) =>
        type.TensorType == dtype && type.Size == dtype.SizeOf() && (!type.BigEndian || type.Size == 1);

    /// <summary>Converts stored elements into the tensor, from its element <paramref name="first"/> on.</summary>
    public static void Copy(ReadOnlySpan<byte> stored, H5Type type, Tensor target, long first)
    {
        var count = stored.Length / type.Size;
        if (first < 0 || first > target.Size - count) throw new ArgumentOutOfRangeException(nameof(first));
        var size = target.DType.SizeOf();
        var room = new Span<byte>((byte*)target.Pointer + first * size, count * size);
        if (SameBytes(type, target.DType))
        {
            stored.CopyTo(room);
            return;
        }
        if (type.BigEndian && SameBytes(type with { BigEndian = false }, target.DType))
        {
            Swap(stored, room, type.Size);
            return;
        }
        if (type is { Class: H5TypeClass.Integer } && target.DType is DType.Int32 or DType.Int64)
            for (var i = 0; i < count; i++) SetInteger(target, first + i, Integer(stored.Slice(i * type.Size, type.Size), type));
        else
            for (var i = 0; i < count; i++) target.SetDouble(first + i, Value(stored.Slice(i * type.Size, type.Size), type));
    }

    private static void Swap(ReadOnlySpan<byte> source, Span<byte> target, int size)
    {
        if (size == 4) BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(source), MemoryMarshal.Cast<byte, uint>(target));
        else if (size == 8) BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ulong>(source), MemoryMarshal.Cast<byte, ulong>(target));
        else BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<byte, ushort>(target));
    }

    private static void SetInteger(Tensor target, long index, long value)
    {
        if (target.DType == DType.Int32) ((int*)target.Pointer)[index] = unchecked((int)value);
        else ((long*)target.Pointer)[index] = value;
    }

    private static double Value(ReadOnlySpan<byte> bytes, H5Type type)
    {
        if (type.Class == H5TypeClass.Integer) return type is { Signed: false, Size: 8 } ? (ulong)Integer(bytes, type) : Integer(bytes, type);
        if (type.Class == H5TypeClass.Boolean) return bytes[0] != 0 ? 1 : 0;
        var big = type.BigEndian;
        return type.Size switch
        {
            8 => big ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes),
            4 => big ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes),
            _ when type.TensorType == DType.BFloat16 => BitConverter.UInt32BitsToSingle(
                (uint)(big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes)) << 16),
            _ => (double)(big ? BinaryPrimitives.ReadHalfBigEndian(bytes) : BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        };
    }

    private static long Integer(ReadOnlySpan<byte> bytes, H5Type type)
    {
        ulong value = 0;
        for (var i = 0; i < type.Size && i < 8; i++) value |= (ulong)bytes[type.BigEndian ? type.Size - 1 - i : i] << (8 * i);
        var shift = 64 - 8 * Math.Min(8, type.Size);
        return type.Signed ? (long)(value << shift) >> shift : (long)value;
    }
}
