namespace KerasPS.Metrics;

/// <summary>The levels above which a score counts as positive, in rising order.</summary>
internal sealed class Thresholds
{
    /// <summary>Keras' smallest distance from 0 and 1.</summary>
    public const double Epsilon = 1e-7;

    /// <summary>The level that every score exceeds which is not filtered out.</summary>
    public const double Lowest = -1e10;

    /// <summary>Takes given levels.</summary>
    public Thresholds(double[] levels)
    {
        Levels = levels;
        Even = IsEven(levels);
    }

    /// <summary>The levels.</summary>
    public double[] Levels { get; }

    /// <summary>Whether they divide [0, 1] evenly, so that a score's place is found by a multiplication.</summary>
    public bool Even { get; private init; }

    /// <summary>Whether even a score of 0 exceeds the first level.</summary>
    public bool FromBelow => Levels[0] < 0;

    /// <summary>A number of levels evenly over [0, 1], their ends moved outwards by <paramref name="margin"/>.</summary>
    public static Thresholds Over(int count, double margin) => new(
    [
        -margin, .. Enumerable.Range(1, count - 2).Select(i => (double)i / (count - 1)), 1 + margin,
    ])
    {
        Even = true,
    };

    /// <summary>The given levels, or one default.</summary>
    /// <exception cref="KerasException">A level is outside [0, 1].</exception>
    public static Thresholds From(Numbers? given, double fallback, string metric)
    {
        var levels = given?.Values.ToArray();
        if (levels?.FirstOrDefault(l => l is < 0 or > 1) is { } wrong and not 0)
            throw new KerasException("OptionOutOfRange", FormattableString.Invariant(
                $"{metric}: a threshold is {wrong}; expected numbers from 0 to 1."));
        return new(levels ?? [fallback]);
    }

    private static bool IsEven(double[] levels)
    {
        if (levels.Length < 3) return false;
        for (var i = 0; i < levels.Length; i++)
        {
            var even = (double)i / (levels.Length - 1);
            if (Math.Abs(levels[i] - even) > Epsilon + 1e-5 * even) return false;
        }
        return true;
    }
}
