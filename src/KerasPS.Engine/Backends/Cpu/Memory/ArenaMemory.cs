namespace KerasPS.Cpu;

/// <summary>The memory of one plan.</summary>
internal sealed unsafe class ArenaMemory : IDisposable
{
    private void* block;

    public ArenaMemory(long floats)
    {
        Length = floats;
        var bytes = (nuint)Math.Max(floats, 16) * sizeof(float);
        var alignment = HugePages.AlignmentFor(bytes);
        // Zeroed memory of the system is not touched before it is used: a plan costs nothing until it runs.
        block = System.Runtime.InteropServices.NativeMemory.AllocZeroed(bytes + alignment);
        Pointer = (float*)(((nuint)block + alignment - 1) / alignment * alignment);
        HugePages.Advise(Pointer, bytes);
    }

    /// <summary>The first float, aligned to a cache line.</summary>
    public float* Pointer { get; private set; }

    public long Length { get; }

    public void Dispose()
    {
        System.Runtime.InteropServices.NativeMemory.Free(block);
        block = null;
        Pointer = null;
    }
}
