using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KerasPS.Cpu;

/// <summary>The time that each launch takes, for whoever makes kernels faster: while <see cref="Current"/> is set, all plans report here.</summary>
internal sealed class LaunchProfile
{
    private readonly Dictionary<CpuUnit, (long Ticks, long Best, int Runs)> times = [];

    /// <summary>Where plans report; null (the normal case): nowhere.</summary>
    public static LaunchProfile? Current { get; set; }

    /// <summary>Runs a plan's launches one by one with the watch in hand, from one on.</summary>
    public void Run(IReadOnlyList<CpuUnit> units, int first, RandomState random)
    {
        foreach (var unit in units.Skip(first))
        {
            var start = Stopwatch.GetTimestamp();
            unit.Launch.Run(random);
            var ticks = Stopwatch.GetTimestamp() - start;
            var (sum, best, runs) = times.GetValueOrDefault(unit, (0, long.MaxValue, 0));
            times[unit] = (sum + ticks, Math.Min(best, ticks), runs + 1);
        }
    }

    /// <summary>The launches in the order of a run with mean and best time, then the best times summed by kind of launch.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (unit, (ticks, best, runs)) in times)
            text.Append(CultureInfo.InvariantCulture,
                $"{Micro((double)ticks / runs),9:F1} {Micro(best),9:F1} us  {Title(unit)}  {Shapes(unit)}\n");
        text.Append('\n');
        foreach (var kind in times.GroupBy(t => t.Key.Launch.GetType().Name).OrderByDescending(g => g.Sum(t => t.Value.Best)))
            text.Append(CultureInfo.InvariantCulture, $"{Micro(kind.Sum(t => t.Value.Best)),9:F1} us  {kind.Count(),4} {kind.Key}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Micro(times.Values.Sum(t => t.Best)),9:F1} us  all\n");
        return text.ToString();
    }

    private static double Micro(double ticks) => ticks * 1e6 / Stopwatch.Frequency;

    private static string Title(CpuUnit unit) => unit.ToString() is { Length: > 100 } title ? title[..100] : unit.ToString();

    private static string Shapes(CpuUnit unit) => string.Join(", ", unit.Inputs.Select(i => i.Spec.Shape)) + " -> "
        + string.Join(", ", unit.Outputs.Select(o => o.Spec.Shape));
}
