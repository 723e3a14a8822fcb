using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>The widest vectors that kernels made from now on use.</summary>
internal static class SimdLevel
{
    /// <summary>Bits of a vector: 512, 256 or 128. The widest the machine computes with, unless a test asks for less.</summary>
    public static int Bits { get; set; } = Best;

    /// <summary>The widest vectors of this machine.</summary>
    public static int Best => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>The widths that kernels can be made for; wider ones than <see cref="Best"/> are emulated, correctly but slowly.</summary>
    public static IReadOnlyList<int> All { get; } = [512, 256, 128];
}
