using System.Runtime.InteropServices;

namespace KerasPS.Cpu;

/// <summary>
/// The memory of one plan. Large arenas ask for huge pages: touching fresh 4-KiB pages one by one would cost more than
/// the arithmetic of the first steps, and wide strides would miss the page cache later.
/// </summary>
internal sealed unsafe partial class ArenaMemory : IDisposable
{
    private const nuint HugePage = 2 << 20;
    private const int AdviseHugePages = 14;

    public ArenaMemory(long floats)
    {
        Length = floats;
        var bytes = (nuint)Math.Max(floats, 16) * sizeof(float);
        var huge = bytes >= 2 * HugePage;
        Pointer = (float*)System.Runtime.InteropServices.NativeMemory.AlignedAlloc(bytes,
            huge ? HugePage : KerasPS.NativeMemory.Alignment);
        // A hint only: where the system refuses, ordinary pages do.
        if (huge && OperatingSystem.IsLinux()) _ = Advise(Pointer, bytes, AdviseHugePages);
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

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
