using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>An array cut into chunks, each of which may be packed.</summary>
internal sealed class ChunkedData(H5Input input, int[] chunk, int chunkBytes, FilterPipeline filters, byte[]? fill, IChunkIndex index) : IH5Data
{
    public string File => input.File;

    public void CheckStored(H5Dataset dataset)
    {
        var needed = dataset.Shape.Size * dataset.Type.Size;
        var most = filters.IsEmpty ? input.Length + (long)chunkBytes : input.Length * H5Limits.Inflation;
        if (needed > most && needed > PieceData.FillLimit(input.Length))
            throw PersistenceErrors.TooLarge(File, $"an array of shape {dataset.Shape} needs {needed} bytes, more than the file can hold");
    }

    public void Read(H5Dataset dataset, Tensor target)
    {
        var type = dataset.Type;
        var shape = dataset.Shape;
        if (type.Class == H5TypeClass.VariableString) throw PersistenceErrors.Unsupported(File, "an array of text is stored in chunks");
        if (shape.Size == 0) return;
        if (!type.IsText) PieceData.Fill(target, type, fill);
        var grid = new ChunkGrid(shape, chunk, chunkBytes);
        long seen = 0;
        foreach (var item in index.Chunks(grid))
        {
            if (++seen > grid.Count) throw input.Damaged("an array has more chunks than fit into it");
            for (var i = 0; i < chunk.Length; i++)
                if (item.Start[i] >= shape[i] || item.Start[i] % chunk[i] != 0) throw input.Damaged("a chunk lies outside its array");
            Place(Unpack(item), type, target, item.Start, 0, 0, 0);
        }
    }

    private byte[] Unpack(Chunk item)
    {
        var region = input.At(item.Address, item.Size);
        if (filters.IsEmpty && item.Size < chunkBytes) throw input.Damaged("a chunk is cut short");
        if (item.Size > H5Limits.ChunkBytes) throw PersistenceErrors.TooLarge(File, "one chunk of an array is larger than 1 GiB");
        var stored = new byte[filters.IsEmpty ? chunkBytes : item.Size];
        input.Source.Read(region.Position, stored);
        return filters.IsEmpty ? stored : filters.Undo(input, stored, item.FilterMask, chunkBytes);
    }

    // Copies row by row; what a chunk has beyond the array's edge is dropped.
    private void Place(byte[] bytes, H5Type type, Tensor target, int[] start, int axis, long chunkOffset, long targetOffset)
    {
        var shape = target.Shape;
        if (axis == chunk.Length - 1)
        {
            var count = Math.Min(chunk[axis], shape[axis] - start[axis]);
            var row = bytes.AsSpan((int)(chunkOffset * chunk[axis] * type.Size), count * type.Size);
            var first = targetOffset * shape[axis] + start[axis];
            if (!type.IsText) ElementConversion.Copy(row, type, target, first);
            else
                for (var i = 0; i < count; i++) target.Strings[first + i] = H5Cursor.Decode(row.Slice(i * type.Size, type.Size));
            return;
        }
        for (var i = 0; i < chunk[axis] && start[axis] + i < shape[axis]; i++)
            Place(bytes, type, target, start, axis + 1, chunkOffset * chunk[axis] + i, targetOffset * shape[axis] + start[axis] + i);
    }
}
