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
        var size = (nuint)Math.Max(Alignment, (bytes + Alignment - 1) / Alignment * Alignment);
        var pointer = System.Runtime.InteropServices.NativeMemory.AlignedAlloc(size, Alignment);
        System.Runtime.InteropServices.NativeMemory.Clear(pointer, size);
        SetHandle((IntPtr)pointer);
    }

    /// <summary>The bytes asked for.</summary>
    public long Length { get; }

    /// <summary>The first byte.</summary>
    public byte* Pointer => (byte*)handle;

    /// <inheritdoc/>
    public override bool IsInvalid => handle == IntPtr.Zero;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        System.Runtime.InteropServices.NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
