using System.Diagnostics;

namespace KerasPS.Bench;

/// <summary>
/// Times two pieces of work in turns in one process, so that whatever else the machine does meets both alike. A block
/// repeats the work for a while; the median of the blocks counts.
/// </summary>
public sealed class Alternation(int rounds, double blockSeconds)
{
    public (Timing Ours, Timing Theirs) Run(Action ours, Action theirs)
    {
        var works = new[] { ours, theirs };
        var repeats = works.Select(Calibrate).ToArray();
        var samples = new[] { new List<double>(), new List<double>() };
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < 2; i++)
            {
                var which = (i + round) % 2;
                // The other's threads come to rest, then caches and clocks get used to this one.
                Thread.Sleep(30);
                Repeat(works[which], Math.Max(1, repeats[which] / 8));
                samples[which].Add(Repeat(works[which], repeats[which]));
            }
        return (new(samples[0]), new(samples[1]));
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
