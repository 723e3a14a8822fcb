using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>How many floats a vector register of this processor holds, and the tiles that fit into its registers.</summary>
internal static class SimdWidth
{
    /// <summary>The floats of a vector; tests lower it to run the code of lesser processors.</summary>
    public static int Lanes { get; set; } = Best;

    /// <summary>The widest vector this processor computes with.</summary>
    public static int Best => Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4;

    /// <summary>The most rows of a tile of two vectors: all registers but those of the factors.</summary>
    public static int Rows(int lanes) => lanes == 16 ? 14 : 6;
}
