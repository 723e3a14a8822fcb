using System.Runtime.InteropServices;

namespace KerasPS;

/// <summary>
/// One block of native memory, aligned to a cache line and zeroed, freed by its owner's Dispose (or, where a user
/// dropped a tensor, with the last reference).
/// </summary>
public sealed unsafe class NativeMemory : SafeHandle
{
    /// <summary>The alignment of every block: one cache line, one AVX-512 register.</summary>
    public const int Alignment = 64;

    /// <summary>Allocates <paramref name="bytes"/> zeroed bytes (at least one line, so the pointer is never null).</summary>
    public NativeMemory(long bytes) : base(IntPtr.Zero, ownsHandle: true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        Length = bytes;
        // Zeroed memory of the system is not touched before it is used: large blocks cost nothing until they are filled.
        var block = (byte*)System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)(Math.Max(Alignment, bytes) + 2 * Alignment));
        // Before anything is written: pages are made at the first touch.
        HugePages.Advise(block, (nuint)bytes);
        SetHandle((IntPtr)block);
        Pointer = (byte*)(((nuint)block + Alignment - 1) & ~(nuint)(Alignment - 1));
    }

    /// <summary>The bytes asked for.</summary>
    public long Length { get; }

    /// <summary>The first byte.</summary>
    public byte* Pointer { get; }

    /// <summary>Counts the occasions on which somebody may have written: who keeps a converted copy compares it.</summary>
    internal long Version { get; set; }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == IntPtr.Zero;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        System.Runtime.InteropServices.NativeMemory.Free((void*)handle);
        return true;
    }
}
