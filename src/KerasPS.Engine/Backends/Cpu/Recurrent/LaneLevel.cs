using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>The width that the recurrent kernels use.</summary>
internal static class LaneLevel
{
    /// <summary>The widest register of this processor, in floats.</summary>
    public static int Widest { get; } =
        Vector512.IsHardwareAccelerated ? Lane16.Width : Vector256.IsHardwareAccelerated ? Lane8.Width : Lane4.Width;

    /// <summary>The width in use; tests lower it.</summary>
    public static int Current { get; set; } = Widest;
}
