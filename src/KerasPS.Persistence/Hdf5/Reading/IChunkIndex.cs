namespace KerasPS.Hdf5;

/// <summary>One stored chunk: the element where it begins, and its bytes.</summary>
internal readonly record struct Chunk(int[] Start, long Address, long Size, uint FilterMask);

/// <summary>Where the chunks of an array are.</summary>
internal interface IChunkIndex
{
    IEnumerable<Chunk> Chunks(ChunkGrid grid);
}
