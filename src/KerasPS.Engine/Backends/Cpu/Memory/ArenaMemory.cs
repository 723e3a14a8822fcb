namespace KerasPS.Cpu;

/// <summary>The memory of one plan.</summary>
internal sealed unsafe class ArenaMemory : IDisposable
{
    public ArenaMemory(long floats)
    {
        Length = floats;
        var bytes = (nuint)Math.Max(floats, 16) * sizeof(float);
        Pointer = (float*)System.Runtime.InteropServices.NativeMemory.AlignedAlloc(bytes, HugePages.AlignmentFor(bytes));
        HugePages.Advise(Pointer, bytes);
        System.Runtime.InteropServices.NativeMemory.Clear(Pointer, bytes);
    }

    /// <summary>The first float, aligned to a cache line.</summary>
    public float* Pointer { get; private set; }

    public long Length { get; }

    public void Dispose()
    {
        System.Runtime.InteropServices.NativeMemory.AlignedFree(Pointer);
        Pointer = null;
    }
}
