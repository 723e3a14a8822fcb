namespace KerasPS.Hdf5;

/// <summary>The whole array is one chunk.</summary>
internal sealed class SingleChunk(long address, long stored, uint mask) : IChunkIndex
{
    public IEnumerable<Chunk> Chunks(ChunkGrid grid)
    {
        if (address >= 0) yield return new(grid.Start(0), address, stored < 0 ? grid.ChunkBytes : stored, mask);
    }
}

/// <summary>All chunks stand one after the other, unfiltered.</summary>
internal sealed class ImplicitChunks(long address) : IChunkIndex
{
    public IEnumerable<Chunk> Chunks(ChunkGrid grid)
    {
        for (long i = 0; address >= 0 && i < grid.Count; i++)
            yield return new(grid.Start(i), address + i * grid.ChunkBytes, grid.ChunkBytes, 0);
    }
}

/// <summary>An array of addresses, one a chunk, of known length (HDF5 specification, "Fixed Array").</summary>
internal sealed class FixedArrayChunks(H5Input input, long address) : IChunkIndex
{
    public IEnumerable<Chunk> Chunks(ChunkGrid grid)
    {
        if (address < 0) yield break;
        var header = input.At(address);
        header.Expect("FAHD");
        header.Skip(1);
        var filtered = header.U8() == 1;
        int entrySize = header.U8(), pageBits = header.U8();
        var entries = header.Length();
        var blockAddress = header.Offset();
        if (blockAddress < 0) yield break;
        if (entries < grid.Count || pageBits > 32 || entrySize < input.OffsetSize) throw input.Damaged("a chunk list is too short");
        var block = input.At(blockAddress);
        block.Expect("FADB");
        block.Skip(2 + input.OffsetSize);
        var perPage = 1L << pageBits;
        var paged = entries > perPage;
        byte[]? used = null;
        if (paged)
        {
            used = block.Bytes(((entries + perPage - 1) / perPage + 7) / 8);
            block.Skip(4);
        }
        for (long i = 0; i < grid.Count; i++)
        {
            input.SpendStep();
            var page = i / perPage;
            if (paged && (used![page / 8] >> (int)(7 - page % 8) & 1) == 0)
            {
                if (i % perPage == 0) block.Skip(Math.Min(perPage, entries - i) * entrySize + 4);
                continue;
            }
            var entry = block.Part(entrySize);
            var chunk = entry.Offset();
            var size = filtered ? (long)entry.Number(entrySize - input.OffsetSize - 4) : grid.ChunkBytes;
            var mask = filtered ? entry.U32() : 0;
            if (paged && (i + 1) % perPage == 0) block.Skip(4);
            if (chunk >= 0) yield return new(grid.Start(i), chunk, size, mask);
        }
    }
}
