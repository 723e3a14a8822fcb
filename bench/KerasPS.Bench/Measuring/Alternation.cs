using System.Diagnostics;

namespace KerasPS.Bench;

/// <summary>
/// Times pieces of work in turns in one process, so that whatever else the machine does meets all alike. A block repeats
/// the work for a while; the median of the blocks counts.
/// </summary>
public sealed class Alternation(int rounds, double blockSeconds)
{
    public int Rounds => rounds;

    public Timing Run(Action work) => Run([work])[0];

    public (Timing Ours, Timing Theirs) Run(Action ours, Action theirs)
    {
        var timings = Run([ours, theirs]);
        return (timings[0], timings[1]);
    }

    private Timing[] Run(Action[] works)
    {
        var repeats = works.Select(Calibrate).ToArray();
        var samples = works.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < works.Length; i++)
            {
                var which = (i + round) % works.Length;
                // The other's threads come to rest, then caches and clocks get used to this one.
                Thread.Sleep(30);
                Repeat(works[which], Math.Max(1, repeats[which] / 8));
                samples[which].Add(Repeat(works[which], repeats[which]));
            }
        return [.. samples.Select(s => new Timing(s))];
    }

    // Warms up for a while, then finds how many repeats make a block.
    private int Calibrate(Action work)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed.TotalSeconds < Math.Min(0.5, 2 * blockSeconds) || count < 3)
        {
            work();
            count++;
        }
        return Math.Max(1, (int)(blockSeconds / Repeat(work, Math.Max(1, count / 2))));
    }

    private static double Repeat(Action work, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++) work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / count;
    }
}
