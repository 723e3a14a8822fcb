namespace KerasPS.Hdf5;

/// <summary>Chunks in a version-1 B-tree: the form that h5py's default writes.</summary>
internal sealed class BTreeChunks(H5Input input, long root, int rank) : IChunkIndex
{
    public IEnumerable<Chunk> Chunks(ChunkGrid grid) => root < 0 ? [] : Node(root, 256);

    private IEnumerable<Chunk> Node(long address, int above)
    {
        var cursor = input.At(address);
        cursor.Expect("TREE");
        if (cursor.U8() != 1) throw input.Damaged("a chunk tree is of another kind");
        int level = cursor.U8(), count = cursor.U16();
        // Levels fall strictly, so that a tree cannot contain itself.
        if (level >= above) throw input.Damaged("a chunk tree contains itself");
        cursor.Skip(2 * input.OffsetSize);
        for (var i = 0; i < count; i++)
        {
            input.SpendStep();
            var size = cursor.U32();
            var mask = cursor.U32();
            var start = new int[rank];
            for (var axis = 0; axis < rank; axis++)
            {
                var first = cursor.U64();
                start[axis] = first <= int.MaxValue ? (int)first : throw input.Damaged("a chunk lies outside its array");
            }
            cursor.Skip(8);
            var child = cursor.Offset();
            if (child < 0) continue;
            if (level == 0) yield return new(start, child, size, mask);
            else
                foreach (var chunk in Node(child, level)) yield return chunk;
        }
    }
}
