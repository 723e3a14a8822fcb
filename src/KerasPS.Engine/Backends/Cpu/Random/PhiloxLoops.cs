using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Philox blocks in all lanes of a vector at once: the same words as <see cref="Philox"/> gives one by one.</summary>
internal static unsafe class PhiloxLoops<S, V> where S : struct, ISimd<V> where V : struct
{
    /// <summary>
    /// Writes the four words of <paramref name="count"/> consecutive blocks as integers, word w of block i at
    /// target[4 i + w], and up to a vector of further blocks behind them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Words(uint first, uint stream, ulong step, ulong seed, float* target, nint count)
    {
        // Blocks in such an order that transposing groups of four lanes brings them to their places.
        var lanes = stackalloc int[S.Width];
        for (var i = 0; i < S.Width; i++) lanes[i] = i % 4 * (S.Width / 4) + i / 4;
        var lane = S.Load((float*)lanes);
        for (nint block = 0; block < count; block += S.Width, target += 4 * S.Width)
        {
            var c0 = S.AddInt(S.CreateInt((int)(first + (uint)block)), lane);
            var c1 = S.CreateInt((int)stream);
            var c2 = S.CreateInt((int)(uint)step);
            var c3 = S.CreateInt((int)(uint)(step >> 32));
            var (k0, k1) = ((uint)seed, (uint)(seed >> 32));
            var (m0, m1) = (S.CreateInt(unchecked((int)Philox.Multiplier0)), S.CreateInt(unchecked((int)Philox.Multiplier1)));
            for (var round = 0; round < Philox.Rounds; round++)
            {
                var (h0, l0) = (S.MultiplyHighUnsigned(m0, c0), S.MultiplyInt(m0, c0));
                var (h1, l1) = (S.MultiplyHighUnsigned(m1, c2), S.MultiplyInt(m1, c2));
                c0 = S.Xor(S.Xor(h1, c1), S.CreateInt((int)k0));
                c1 = l1;
                c2 = S.Xor(S.Xor(h0, c3), S.CreateInt((int)k1));
                c3 = l0;
                k0 += Philox.Weyl0;
                k1 += Philox.Weyl1;
            }
            S.TransposeQuads(ref c0, ref c1, ref c2, ref c3);
            S.Store(target, c0);
            S.Store(target + S.Width, c1);
            S.Store(target + 2 * S.Width, c2);
            S.Store(target + 3 * S.Width, c3);
        }
    }

    /// <summary>Turns words into numbers uniform in [0, 1), in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToUniform(float* values, nint n)
    {
        var scale = S.Create(1f / (1 << 24));
        for (nint i = 0; i < n; i += S.Width)
            S.Store(values + i, S.Multiply(S.ToFloat(S.ShiftRight(S.Load(values + i), 8)), scale));
    }
}
