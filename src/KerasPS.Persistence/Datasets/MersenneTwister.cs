namespace KerasPS.Datasets;

/// <summary>
/// MT19937 (Matsumoto and Nishimura 1998) as NumPy's RandomState seeds and uses it, so that the datasets are shuffled into Keras' order.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;
    private readonly uint[] state = new uint[Size];
    private int at = Size;

    public MersenneTwister(uint seed)
    {
        state[0] = seed;
        for (uint i = 1; i < Size; i++) state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >> 30) + i;
    }

    public uint Next()
    {
        if (at == Size) Refill();
        var y = state[at++];
        y ^= y >> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >> 18;
    }

    /// <summary>The order that shuffling 0 … count−1 gives.</summary>
    public int[] Permutation(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            // NumPy draws under the smallest mask 2^k − 1 that covers i, again while the draw is above i.
            var mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount((uint)i);
            uint j;
            do j = Next() & mask;
            while (j > i);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    private void Refill()
    {
        for (var i = 0; i < Size; i++)
        {
            var y = (state[i] & 0x80000000) | (state[(i + 1) % Size] & 0x7fffffff);
            state[i] = state[(i + Shift) % Size] ^ y >> 1 ^ (y & 1) * 0x9908b0df;
        }
        at = 0;
    }
}
