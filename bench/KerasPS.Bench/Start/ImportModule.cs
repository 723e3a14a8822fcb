using System.Globalization;

namespace KerasPS.Bench;

/// <summary>Import-Module in PowerShell, timed inside a fresh process.</summary>
[Bench("Import-Module in pwsh", 0.5, Order = 96)]
public sealed class ImportModule : BenchRow
{
    public override string? Skip => Commands.Root is null ? "not run inside the repository" : Commands.Pwsh is null ? "no pwsh (PATH or PWSH)" : null;

    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        var command = $"$w = [Diagnostics.Stopwatch]::StartNew(); Import-Module '{Commands.Module}'; $w.Elapsed.TotalSeconds.ToString([cultureinfo]::InvariantCulture)";
        var times = Enumerable.Range(0, alternation.Rounds + 1)
            .Select(_ => double.Parse(Commands.Run(Commands.Pwsh!, "-NoProfile", "-NonInteractive", "-Command", command).Output, CultureInfo.InvariantCulture)).Skip(1);
        return BenchResult.Absolute(bench, Units.Seconds, new Timing(times).Median);
    }
}
