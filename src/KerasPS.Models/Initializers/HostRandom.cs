namespace KerasPS.Initializers;

/// <summary>
/// Random numbers for what happens outside a plan: starting values, shuffles, splits. One stream a draw: stream n of
/// the session's seed, so that the same script gives the same model.
/// </summary>
public sealed class HostRandom
{
    private static ulong streams;

    [ThreadStatic]
    private static ulong? reserved;

    private ulong state;

    private HostRandom(ulong seed) => state = seed;

    /// <summary>A generator: of this seed, or the next stream of the session's.</summary>
    public static HostRandom For(long? seed) => new(seed is { } own ? Mix((ulong)own ^ 0x9E3779B97F4A7C15) : Reserve());

    /// <summary>
    /// The session's next stream, for a draw that happens later: what is drawn does not depend on when, only on the order of reservations.
    /// </summary>
    public static ulong Reserve()
    {
        if (reserved is not { } stream) return Mix(RandomState.Global.Seed + Mix(Interlocked.Increment(ref streams)));
        reserved = Mix(stream);
        return stream;
    }

    /// <summary>Draws within a reserved stream.</summary>
    public static T From<T>(ulong stream, Func<T> draw)
    {
        var outer = reserved;
        reserved = stream;
        try
        {
            return draw();
        }
        finally
        {
            reserved = outer;
        }
    }

    /// <summary>Starts the session's streams anew (with a new seed).</summary>
    public static void Reset() => Interlocked.Exchange(ref streams, 0);

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>Uniform on [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on [low, high).</summary>
    public double Uniform(double low, double high) => low + (high - low) * NextDouble();

    /// <summary>Uniform on 0 … count−1.</summary>
    public int Next(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    /// <summary>Normally distributed (Box and Muller 1958).</summary>
    public double Normal(double mean, double deviation) =>
        mean + deviation * Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    // The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
