using System.Runtime.InteropServices;

namespace KerasPS;

/// <summary>
/// Large pages for large blocks. Touching fresh 4-KiB pages one by one costs more than the arithmetic of the first steps,
/// and going through a large matrix misses the page cache all the time.
/// </summary>
internal static unsafe partial class HugePages
{
    private const nuint Size = 2 << 20;
    private const nuint SmallPage = 4096;
    private const int Advice = 14;

    /// <summary>The alignment for a block of this length: that of large pages where it will have some.</summary>
    public static nuint AlignmentFor(nuint bytes) => bytes >= 2 * Size ? Size : NativeMemory.Alignment;

    /// <summary>Asks for large pages. A hint only: where the system refuses, ordinary pages do.</summary>
    public static void Advise(void* pointer, nuint bytes)
    {
        if (bytes < 2 * Size || !OperatingSystem.IsLinux()) return;
        // The system takes whole pages only.
        var start = ((nuint)pointer + SmallPage - 1) / SmallPage * SmallPage;
        _ = Madvise((void*)start, bytes - (start - (nuint)pointer), Advice);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Madvise(void* address, nuint length, int advice);
}
