using System.Text;
using KerasPS.Hdf5;
using KerasPS.Persistence;

namespace KerasPS.Npy;

/// <summary>Reads the array of a .npy file.</summary>
internal static class NpyReader
{
    private const int Block = 1 << 20;

    public static Tensor Read(ByteSource source)
    {
        var header = NpyHeader.Read(source);
        var type = NpyType.Parse(header.Descr, source.Name, out var unicode);
        long count = 1;
        foreach (var dim in header.Dims)
        {
            if (dim != 0 && count > long.MaxValue / 1024 / dim) throw PersistenceErrors.TooLarge(source.Name, "it has more elements than can be counted");
            count *= dim;
        }
        var stored = source.Length - header.DataOffset;
        if (type.Size > 0 && count > stored / type.Size)
            throw PersistenceErrors.TooLarge(source.Name, $"it declares {count} elements of {type.Size} bytes; {stored} bytes are stored");
        // Text without characters takes no bytes: only then the file's size says nothing about the count.
        if (type.Size == 0 && count > 1 << 24) throw PersistenceErrors.TooLarge(source.Name, $"it declares {count} empty texts");
        var dims = header.FortranOrder ? header.Dims.Reverse().ToArray() : header.Dims;
        var tensor = new Tensor(new Shape(dims), type.TensorType!.Value);
        if (type.IsText) ReadText(source, header.DataOffset, type, unicode, tensor.Strings);
        else ReadNumbers(source, header.DataOffset, type, tensor);
        return header.FortranOrder && tensor.Rank > 1 ? Reversed(tensor) : tensor;
    }

    private static void ReadNumbers(ByteSource source, long offset, H5Type type, Tensor tensor)
    {
        var perBlock = Block / type.Size;
        var buffer = new byte[Math.Min(perBlock, tensor.Size) * type.Size];
        for (long done = 0; done < tensor.Size; done += perBlock)
        {
            var bytes = buffer.AsSpan(0, (int)Math.Min(perBlock, tensor.Size - done) * type.Size);
            source.Read(offset + done * type.Size, bytes);
            ElementConversion.Copy(bytes, type, tensor, done);
        }
    }

    private static void ReadText(ByteSource source, long offset, H5Type type, bool unicode, string[] strings)
    {
        var encoding = unicode ? new UTF32Encoding(type.BigEndian, byteOrderMark: false) : Encoding.UTF8;
        var buffer = new byte[type.Size];
        for (var i = 0; i < strings.Length; i++)
        {
            source.Read(offset + (long)i * type.Size, buffer);
            strings[i] = encoding.GetString(buffer).TrimEnd('\0');
        }
    }

    // Column-major values are the row-major values of the array with its axes reversed.
    private static Tensor Reversed(Tensor tensor)
    {
        var dims = tensor.Shape.ToArray();
        var target = dims.Reverse().ToArray();
        var result = new Tensor(new Shape(target), tensor.DType);
        var rank = dims.Length;
        var index = new int[rank];
        var strides = new long[rank];
        long stride = 1;
        for (var i = rank - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= dims[i];
        }
        for (long to = 0; to < tensor.Size; to++)
        {
            long from = 0;
            for (var i = 0; i < rank; i++) from += index[i] * strides[rank - 1 - i];
            CopyElement(tensor, from, result, to);
            for (var i = rank - 1; i >= 0 && ++index[i] == target[i]; i--) index[i] = 0;
        }
        return result;
    }

    private static unsafe void CopyElement(Tensor source, long from, Tensor target, long to)
    {
        if (source.DType == DType.String)
        {
            target.Strings[to] = source.Strings[from];
            return;
        }
        var size = source.DType.SizeOf();
        Buffer.MemoryCopy((byte*)source.Pointer + from * size, (byte*)target.Pointer + to * size, size, size);
    }
}
