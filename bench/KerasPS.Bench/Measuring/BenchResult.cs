namespace KerasPS.Bench;

/// <summary>A measured or skipped row: seconds, or bytes where <paramref name="Unit"/> says so.</summary>
public sealed record BenchResult(string Work, string Unit, double? Ours, string? Reference, double? Theirs, double? Ratio,
    double? BestRatio, double Bar, bool? Met, string? Skipped)
{
    public static BenchResult Skip(BenchAttribute bench, string reason) =>
        new(bench.Name, Units.Seconds, null, null, null, null, null, bench.Bar, null, reason);

    /// <summary>Of a row without a reference.</summary>
    public static BenchResult Absolute(BenchAttribute bench, string unit, double value) =>
        new(bench.Name, unit, value, null, null, null, null, bench.Bar, value <= bench.Bar, null);

    /// <summary>Of a row with a reference.</summary>
    public static BenchResult Compared(string work, string unit, double bar, string reference, double ours, double theirs, double best) =>
        new(work, unit, ours, reference, theirs, ours / theirs, best, bar, ours / theirs <= bar, null);
}
