namespace KerasPS.Training;

/// <summary>A metric of an output.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Output">The number of the output.</param>
/// <param name="LogName">Its name in logs.</param>
/// <param name="Weighted">Whether sample weights count.</param>
internal sealed record MetricEntry(Metric Metric, int Output, string LogName, bool Weighted)
{
    /// <summary>The names in logs of a metric that names its numbers itself: behind the output's name where there are several outputs.</summary>
    public IReadOnlyList<string>? PartNames => Metric.PartNames is not { } parts ? null
        : LogName.EndsWith(Metric.Name, StringComparison.Ordinal) ? [.. parts.Select(p => LogName[..^Metric.Name.Length] + p)] : parts;
}
