namespace KerasPS.Bench;

/// <summary>A measured or skipped row.</summary>
public sealed record BenchResult(string Work, string Reference, double Bar, double? Ours, double? Theirs, double? Ratio,
    double? BestRatio, bool? Met, string? Skipped);
