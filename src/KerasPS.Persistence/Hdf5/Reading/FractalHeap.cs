using System.Numerics;

namespace KerasPS.Hdf5;

/// <summary>The heap of groups and objects with many links or attributes (HDF5 specification, "Fractal Heap").</summary>
internal sealed class FractalHeap
{
    private readonly H5Input input;
    private readonly int maxHeapBytes;
    private readonly int lengthBytes;
    private readonly int tableWidth;
    private readonly long startBlock;
    private readonly int maxDirectRows;
    private readonly long root;
    private readonly int rootRows;
    private readonly long hugeTree;

    public FractalHeap(H5Input input, long address)
    {
        this.input = input;
        var cursor = input.At(address);
        cursor.Expect("FRHP");
        cursor.Skip(1);
        cursor.Skip(2);
        if (cursor.U16() != 0) throw Persistence.PersistenceErrors.Unsupported(input.File, "a heap of names is packed");
        cursor.Skip(1);
        var maxManaged = cursor.U32();
        cursor.Length();
        hugeTree = cursor.Offset();
        cursor.Skip(input.LengthSize + input.OffsetSize);
        cursor.Skip(8L * input.LengthSize);
        tableWidth = cursor.U16();
        startBlock = cursor.Length();
        var maxDirect = cursor.Length();
        int maxHeapBits = cursor.U16();
        cursor.Skip(2);
        root = cursor.Offset();
        rootRows = cursor.U16();
        if (tableWidth == 0 || startBlock <= 0 || maxDirect < startBlock || maxHeapBits is 0 or > 64 || rootRows > 64)
            throw input.Damaged("a heap has impossible sizes");
        maxHeapBytes = (maxHeapBits + 7) / 8;
        lengthBytes = (BitOperations.Log2((ulong)Math.Min(maxDirect, maxManaged)) + 8) / 8;
        maxDirectRows = BitOperations.Log2((ulong)maxDirect) - BitOperations.Log2((ulong)startBlock) + 2;
    }

    /// <summary>The object that a heap id stands for.</summary>
    public H5Cursor Object(H5Cursor id)
    {
        var kind = id.U8();
        switch (kind >> 4 & 3)
        {
            case 0:
                var offset = (long)id.Number(maxHeapBytes);
                var length = (long)id.Number(lengthBytes);
                if (offset < 0) break;
                return rootRows == 0 ? Part(root, offset, length) : Managed(root, rootRows, 0, offset, length, 0);
            case 1:
                return Huge((long)id.Number((int)Math.Min(input.LengthSize, id.Left)));
            case 2:
                var tiny = (kind & 15) + 1;
                return id.Part(tiny);
        }
        throw input.Damaged("a heap id is of an unknown kind");
    }

    private H5Cursor Managed(long block, int rows, long blockStart, long offset, long length, int depth)
    {
        if (depth > 40 || block < 0) throw input.Damaged("a heap block is missing");
        input.SpendStep();
        var cursor = input.At(block);
        cursor.Expect("FHIB");
        cursor.Skip(1L + input.OffsetSize + maxHeapBytes);
        var start = blockStart;
        for (var row = 0; row < rows; row++)
        {
            var size = row == 0 ? startBlock : startBlock << (row - 1);
            if (size <= 0) break;
            for (var column = 0; column < tableWidth; column++)
            {
                var child = cursor.Offset();
                if (offset >= start && offset - start < size)
                    return row < maxDirectRows
                        ? Part(child, offset - start, length)
                        : Managed(child, ChildRows(size), start, offset, length, depth + 1);
                start += size;
            }
        }
        throw input.Damaged("a heap id points outside its heap");
    }

    // An indirect child covers as many bytes as its rows of blocks add up to.
    private int ChildRows(long size) => BitOperations.Log2((ulong)size) - BitOperations.Log2((ulong)(startBlock * tableWidth)) + 1;

    private H5Cursor Part(long block, long offset, long length)
    {
        if (block < 0) throw input.Damaged("a heap block is missing");
        return input.At(block + offset, length);
    }

    private H5Cursor Huge(long key)
    {
        foreach (var record in BTreeV2.Records(input, hugeTree, 1))
        {
            var address = record.Offset();
            var length = record.Length();
            if (record.Length() == key) return input.At(address, length);
        }
        throw input.Damaged("a large heap object is missing");
    }
}
