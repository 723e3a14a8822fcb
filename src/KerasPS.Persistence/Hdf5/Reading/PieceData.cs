using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>An array that lies in one piece (or was never written: then every value is the fill value).</summary>
internal sealed unsafe class PieceData(H5Input input, long position, long size, byte[]? fill) : IH5Data
{
    private const int Block = 1 << 20;

    public string File => input.File;

    public void CheckStored(H5Dataset dataset)
    {
        var needed = dataset.Shape.Size * dataset.Type.Size;
        if (position >= 0 ? needed > size : needed > FillLimit(input.Length))
            throw PersistenceErrors.TooLarge(File, $"an array of shape {dataset.Shape} needs {needed} bytes; {size} are stored");
    }

    /// <summary>How large an array may be of which nothing is stored: such arrays are rare and small.</summary>
    public static long FillLimit(long fileLength) => (1L << 28) + fileLength;

    public void Read(H5Dataset dataset, Tensor target)
    {
        var type = dataset.Type;
        if (type.IsText) ReadText(dataset, target);
        else if (position < 0) Fill(target, type, fill);
        else if (ElementConversion.SameBytes(type, target.DType)) ReadStraight(target);
        else ReadConverted(type, target);
    }

    public static void Fill(Tensor target, H5Type type, byte[]? fill)
    {
        if (fill is null || fill.Length != type.Size || Array.TrueForAll(fill, b => b == 0))
        {
            for (long done = 0, all = target.Size * target.DType.SizeOf(); done < all; done += int.MaxValue)
                new Span<byte>((byte*)target.Pointer + done, (int)Math.Min(int.MaxValue, all - done)).Clear();
            return;
        }
        for (long i = 0; i < target.Size; i++) ElementConversion.Copy(fill, type, target, i);
    }

    // The file's bytes go into the tensor's memory without a copy in between.
    private void ReadStraight(Tensor target)
    {
        var all = target.Size * target.DType.SizeOf();
        for (long done = 0; done < all;)
        {
            var count = (int)Math.Min(64 << 20, all - done);
            input.Source.Read(position + done, new Span<byte>((byte*)target.Pointer + done, count));
            done += count;
        }
    }

    private void ReadConverted(H5Type type, Tensor target)
    {
        var perBlock = Math.Max(1, Block / type.Size);
        var buffer = new byte[Math.Min(perBlock, target.Size) * type.Size];
        for (long done = 0; done < target.Size;)
        {
            var count = (int)Math.Min(perBlock, target.Size - done);
            var bytes = buffer.AsSpan(0, count * type.Size);
            input.Source.Read(position + done * type.Size, bytes);
            ElementConversion.Copy(bytes, type, target, done);
            done += count;
        }
    }

    private void ReadText(H5Dataset dataset, Tensor target)
    {
        if (position < 0) return;
        var heap = new GlobalHeap(input);
        var cursor = new H5Cursor(input, position, position + size);
        var strings = target.Strings;
        for (var i = 0; i < strings.Length; i++)
            strings[i] = dataset.Type.Class == H5TypeClass.VariableString ? heap.Text(cursor) : cursor.Text(dataset.Type.Size);
    }
}
