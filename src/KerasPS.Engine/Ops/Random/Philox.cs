using System.Runtime.CompilerServices;

namespace KerasPS;

/// <summary>
/// The counter-based generator Philox 4×32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers, SC 2011): four
/// random words are a function of a 128-bit counter and a 64-bit key, so any number of a stream is had without those
/// before it, on any thread.
/// </summary>
public static class Philox
{
    internal const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;
    internal const int Rounds = 10;

    /// <summary>The four words of one counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint W0, uint W1, uint W2, uint W3) Block(uint c0, uint c1, uint c2, uint c3, ulong key)
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var p0 = (ulong)Multiplier0 * c0;
            var p1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }
        return (c0, c1, c2, c3);
    }

    /// <summary>
    /// Block number <paramref name="block"/> of a stream at a step: the counter is (block, stream, step), the key the
    /// seed. Element i of a random value takes word i mod 4 of block i / 4.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint W0, uint W1, uint W2, uint W3) Block(RandomState random, int stream, uint block) =>
        Block(block, (uint)stream, (uint)random.Step, (uint)(random.Step >> 32), random.Seed);

    /// <summary>A word as a number in [0, 1): its upper 24 bits, so that single precision holds it exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToUniform(uint word) => (word >> 8) * (1f / (1 << 24));

    /// <summary>Two words as two independent standard normal numbers (Box and Muller).</summary>
    public static (double First, double Second) ToNormal(uint first, uint second)
    {
        var radius = Math.Sqrt(-2 * Math.Log(((first >> 8) + 1) * (1.0 / (1 << 24))));
        var (sin, cos) = Math.SinCos(2 * Math.PI * ((second >> 8) * (1.0 / (1 << 24))));
        return (radius * cos, radius * sin);
    }
}
