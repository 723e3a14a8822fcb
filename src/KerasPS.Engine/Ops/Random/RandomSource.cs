namespace KerasPS;

/// <summary>
/// A sequence of random numbers on the host, for weight initialisation and shuffles: the blocks of one Philox stream
/// in order. Equal (seed, stream) give equal numbers.
/// </summary>
public sealed class RandomSource
{
    // Host sequences have a counter word that plans never use as a stream.
    private const uint HostStream = 0xFFFFFFFF;

    private readonly uint[] words = new uint[4];
    private readonly ulong stream;
    private int used = 4;
    private uint block;
    private double? spare;

    /// <summary>Makes a sequence.</summary>
    public RandomSource(ulong seed, ulong stream = 0)
    {
        Seed = seed;
        this.stream = stream;
    }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>32 random bits.</summary>
    public uint NextWord()
    {
        if (used == 4)
        {
            (words[0], words[1], words[2], words[3]) =
                Philox.Block(block++, HostStream, (uint)stream, (uint)(stream >> 32), Seed);
            used = 0;
        }
        return words[used++];
    }

    /// <summary>64 random bits.</summary>
    public ulong NextLong() => (ulong)NextWord() << 32 | NextWord();

    /// <summary>A number uniform in [0, 1).</summary>
    public double NextUniform() => (NextLong() >> 11) * (1.0 / (1L << 53));

    /// <summary>A number uniform in [low, high).</summary>
    public double NextUniform(double low, double high) => low + (high - low) * NextUniform();

    /// <summary>A whole number uniform in 0 … below − 1, without bias.</summary>
    public int NextInt(int below)
    {
        if (below <= 0) throw new ArgumentOutOfRangeException(nameof(below), below, "Expected a positive number.");
        // Lemire's method: the few words that would make some numbers likelier are drawn again.
        var product = (ulong)NextWord() * (uint)below;
        if ((uint)product < (uint)below)
            for (var threshold = (uint)-below % (uint)below; (uint)product < threshold;)
                product = (ulong)NextWord() * (uint)below;
        return (int)(product >> 32);
    }

    /// <summary>A standard normal number.</summary>
    public double NextNormal()
    {
        if (spare is { } second)
        {
            spare = null;
            return second;
        }
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * NextUniform());
        spare = radius * sin;
        return radius * cos;
    }

    /// <summary>A standard normal number within two standard deviations; others are drawn again.</summary>
    public double NextTruncatedNormal()
    {
        for (; ; )
            if (NextNormal() is >= -2 and <= 2 and var value) return value;
    }

    /// <summary>The numbers 0 … count − 1 in random order.</summary>
    public int[] Permutation(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        Shuffle<int>(order);
        return order;
    }

    /// <summary>Puts items in random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
