using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>Where an array's values lie: in the header, in one piece, or in chunks.</summary>
internal static class LayoutMessage
{
    public static IH5Data Read(HeaderMessage message, H5Type type, Shape shape, FilterPipeline filters, byte[]? fill)
    {
        var cursor = message.Body;
        var input = cursor.Input;
        var version = cursor.U8();
        return version switch
        {
            1 or 2 => Old(cursor, type, shape, filters, fill),
            3 or 4 => New(cursor, version, type, shape, filters, fill),
            _ => throw input.Damaged("an array's layout has an unknown version"),
        };
    }

    private static IH5Data Old(H5Cursor cursor, H5Type type, Shape shape, FilterPipeline filters, byte[]? fill)
    {
        var rank = cursor.U8();
        var kind = cursor.U8();
        cursor.Skip(5);
        var address = kind == 0 ? 0 : cursor.Offset();
        if (rank > H5Limits.Rank + 1) throw cursor.Input.Damaged("an array's layout has too many axes");
        var dims = new int[rank];
        for (var i = 0; i < rank; i++) dims[i] = Positive(cursor, cursor.U32());
        switch (kind)
        {
            case 0:
                var size = cursor.U32();
                return Piece(cursor.Input, cursor.Position, size, fill, cursor.Left, absolute: true);
            case 1:
                return Piece(cursor.Input, address, shape.Size * type.Size, fill, long.MaxValue, absolute: false);
            case 2:
                return Chunks(cursor.Input, dims, shape, type, filters, fill, new BTreeChunks(cursor.Input, address, dims.Length - 1));
            default:
                throw cursor.Input.Damaged("an array has an unknown layout");
        }
    }

    private static IH5Data New(H5Cursor cursor, int version, H5Type type, Shape shape, FilterPipeline filters, byte[]? fill)
    {
        var input = cursor.Input;
        switch (cursor.U8())
        {
            case 0:
                var size = cursor.U16();
                return Piece(input, cursor.Position, size, fill, cursor.Left, absolute: true);
            case 1:
                return Piece(input, cursor.Offset(), cursor.Length(), fill, long.MaxValue, absolute: false);
            case 2:
                return version == 3 ? Chunks3(cursor, type, shape, filters, fill) : Chunks4(cursor, type, shape, filters, fill);
            case 3:
                throw PersistenceErrors.Unsafe(input.File, "an array is virtual: its values lie in other files");
            default:
                throw input.Damaged("an array has an unknown layout");
        }
    }

    private static IH5Data Chunks3(H5Cursor cursor, H5Type type, Shape shape, FilterPipeline filters, byte[]? fill)
    {
        int rank = cursor.U8();
        var address = cursor.Offset();
        var dims = Dims(cursor, rank, 4);
        return Chunks(cursor.Input, dims, shape, type, filters, fill, new BTreeChunks(cursor.Input, address, dims.Length - 1));
    }

    private static IH5Data Chunks4(H5Cursor cursor, H5Type type, Shape shape, FilterPipeline filters, byte[]? fill)
    {
        var input = cursor.Input;
        var flags = cursor.U8();
        int rank = cursor.U8();
        int width = cursor.U8();
        if (width is 0 or > 8) throw input.Damaged("an array's chunks have an unknown width");
        var dims = Dims(cursor, rank, width);
        IChunkIndex index;
        switch (cursor.U8())
        {
            case 1:
                var stored = (flags & 2) != 0 ? cursor.Length() : -1;
                var mask = (flags & 2) != 0 ? cursor.U32() : 0;
                index = new SingleChunk(cursor.Offset(), stored, mask);
                break;
            case 2:
                index = new ImplicitChunks(cursor.Offset());
                break;
            case 3:
                cursor.Skip(1);
                index = new FixedArrayChunks(input, cursor.Offset());
                break;
            default:
                throw PersistenceErrors.Unsupported(input.File, "an array is stored as one that can grow, in the newest file format");
        }
        return Chunks(input, dims, shape, type, filters, fill, index);
    }

    private static int[] Dims(H5Cursor cursor, int rank, int width)
    {
        if (rank is < 1 or > H5Limits.Rank + 1) throw cursor.Input.Damaged("an array's layout has too many axes");
        var dims = new int[rank];
        for (var i = 0; i < rank; i++) dims[i] = Positive(cursor, cursor.Number(width));
        return dims;
    }

    private static int Positive(H5Cursor cursor, ulong value) =>
        value is > 0 and <= int.MaxValue ? (int)value : throw cursor.Input.Damaged($"a chunk has the length {value}");

    private static ChunkedData Chunks(H5Input input, int[] dims, Shape shape, H5Type type, FilterPipeline filters, byte[]? fill, IChunkIndex index)
    {
        if (dims.Length - 1 != shape.Rank || dims[^1] != type.Size) throw input.Damaged("an array's chunks do not fit its axes");
        long bytes = 1;
        foreach (var dim in dims)
            if ((bytes *= dim) > H5Limits.ChunkBytes) throw PersistenceErrors.TooLarge(input.File, "one chunk of an array is larger than 1 GiB");
        return new(input, dims[..^1], (int)bytes, filters, fill, index);
    }

    private static PieceData Piece(H5Input input, long address, long size, byte[]? fill, long room, bool absolute)
    {
        if (address == -1) return new(input, -1, 0, fill);
        var position = absolute ? address : input.Base + address;
        if (size < 0 || size > room || position > input.Length || size > input.Length - position)
            throw PersistenceErrors.TooLarge(input.File, $"an array declares {size} bytes at {address}, beyond the end of the file");
        return new(input, position, size, fill);
    }
}
