namespace KerasPS.Cpu;

/// <summary>The register tiles of a vector width.</summary>
internal static class SimdWidth
{
    /// <summary>The floats of a vector.</summary>
    public static int Lanes => SimdLevel.Bits / 32;

    /// <summary>The most rows of a tile of two vectors: all registers but those of the factors.</summary>
    public static int Rows(int lanes) => lanes == 16 ? 14 : 6;
}
