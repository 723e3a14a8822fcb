namespace KerasPS;

/// <summary>
/// The numbers of random streams. A random op takes the next one; inside a <see cref="Scope"/> they count from 0, so
/// that a graph traced twice from the same model draws the same numbers whatever was built before.
/// </summary>
public static class RandomStreams
{
    [ThreadStatic]
    private static Counter? current;

    private static int outside;

    // Streams outside any scope keep clear of those inside.
    private const int OutsideBase = 1 << 24;

    /// <summary>The next stream number.</summary>
    public static int Next() => current is { } counter ? counter.Value++ : OutsideBase + Interlocked.Increment(ref outside);

    /// <summary>Starts the numbers outside scopes anew: with the seed, so that a script that sets it draws the same numbers.</summary>
    public static void Reset() => Interlocked.Exchange(ref outside, 0);

    /// <summary>Numbers streams from <paramref name="first"/> until disposed.</summary>
    public static IDisposable Scope(int first = 0) => new Counter(first);

    private sealed class Counter : IDisposable
    {
        private readonly Counter? previous;

        public Counter(int first)
        {
            Value = first;
            previous = current;
            current = this;
        }

        public int Value { get; set; }

        public void Dispose() => current = previous;
    }
}
