namespace KerasPS;

/// <summary>Which way a metric is better.</summary>
public enum MetricDirection
{
    /// <summary>The metric does not say.</summary>
    Unknown,
    /// <summary>Smaller is better.</summary>
    Down,
    /// <summary>Larger is better.</summary>
    Up,
}
