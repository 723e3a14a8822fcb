namespace KerasPS.Bench;

/// <summary>A fresh process of the host: start, import, build, compile, first epoch of a two-layer model, end.</summary>
[Bench("fresh process: import, build, compile, first epoch", 1.0, Order = 95)]
public sealed class FreshProcess : BenchRow
{
    public override string? Skip => Commands.Root is null ? "not run inside the repository"
        : File.Exists(Commands.Host) ? null : "no host: dotnet build -c Release src/KerasPS.Host";

    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Start", "first-epoch.ps1");
        // The first one fills the disk cache.
        var times = Enumerable.Range(0, alternation.Rounds + 1).Select(_ => Commands.Run("dotnet", Commands.Host, script, Commands.Root!).Seconds).Skip(1);
        return BenchResult.Absolute(bench, Units.Seconds, new Timing(times).Median);
    }
}
