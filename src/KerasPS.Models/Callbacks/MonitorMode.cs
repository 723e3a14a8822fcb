namespace KerasPS.Callbacks;

/// <summary>Which way a monitored figure is better.</summary>
public enum MonitorMode
{
    /// <summary>By the metric: losses and errors down, accuracies up.</summary>
    Auto,
    /// <summary>Smaller is better.</summary>
    Min,
    /// <summary>Larger is better.</summary>
    Max,
}
