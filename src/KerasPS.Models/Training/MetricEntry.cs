namespace KerasPS.Training;

/// <summary>A metric of an output.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Output">The number of the output.</param>
/// <param name="LogName">Its name in logs.</param>
/// <param name="Weighted">Whether sample weights count.</param>
internal sealed record MetricEntry(Metric Metric, int Output, string LogName, bool Weighted);
