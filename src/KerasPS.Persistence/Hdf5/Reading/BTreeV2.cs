namespace KerasPS.Hdf5;

/// <summary>The records of a version-2 B-tree, in its order.</summary>
internal static class BTreeV2
{
    /// <summary>All records; the tree must be of one of the given types.</summary>
    public static IEnumerable<H5Cursor> Records(H5Input input, long address, params int[] types)
    {
        if (address < 0) yield break;
        var header = input.At(address);
        header.Expect("BTHD");
        header.Skip(1);
        int type = header.U8();
        if (Array.IndexOf(types, type) < 0) throw input.Damaged("an index is of another kind");
        long nodeSize = header.U32();
        int recordSize = header.U16(), depth = header.U16();
        header.Skip(2);
        var root = header.Offset();
        int count = header.U16();
        if (recordSize == 0 || nodeSize < 32 || nodeSize > input.Length || depth > 20) throw input.Damaged("an index has impossible sizes");
        if (root < 0 || count == 0) yield break;
        var sizes = new NodeSizes(input, nodeSize, recordSize, depth);
        foreach (var record in Node(input, root, count, depth, recordSize, sizes)) yield return record;
    }

    private static IEnumerable<H5Cursor> Node(H5Input input, long address, int count, int depth, int recordSize, NodeSizes sizes)
    {
        var cursor = input.At(address);
        cursor.Expect(depth == 0 ? "BTLF" : "BTIN");
        cursor.Skip(2);
        var records = new List<H5Cursor>();
        for (var i = 0; i < count; i++)
        {
            input.SpendStep();
            records.Add(cursor.Part(recordSize));
        }
        for (var i = 0; i <= count; i++)
        {
            if (depth > 0)
            {
                var child = cursor.Offset();
                var childCount = (int)cursor.Number(sizes.CountBytes);
                if (depth > 1) cursor.Skip(sizes.TotalBytes[depth - 1]);
                if (child < 0) throw input.Damaged("an index node is missing");
                foreach (var record in Node(input, child, childCount, depth - 1, recordSize, sizes)) yield return record;
            }
            if (i < count) yield return records[i];
        }
    }

    // How wide the counts inside a node are follows from how many records its children can hold.
    private sealed class NodeSizes
    {
        public NodeSizes(H5Input input, long nodeSize, int recordSize, int depth)
        {
            var leaf = Math.Max(1, (nodeSize - 10) / recordSize);
            CountBytes = Width((ulong)leaf);
            TotalBytes = new int[depth + 1];
            var total = (double)leaf;
            for (var level = 1; level <= depth; level++)
            {
                var pointer = input.OffsetSize + CountBytes + TotalBytes[level - 1];
                var most = Math.Max(1, (nodeSize - 10 - pointer) / (recordSize + pointer));
                total = (most + 1) * total + most;
                TotalBytes[level] = Width((ulong)Math.Min(total, 1e18));
            }
        }

        public int CountBytes { get; }

        public int[] TotalBytes { get; }

        private static int Width(ulong most) => (System.Numerics.BitOperations.Log2(most) + 8) / 8;
    }
}
