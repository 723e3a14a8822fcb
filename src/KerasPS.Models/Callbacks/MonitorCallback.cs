namespace KerasPS.Callbacks;

/// <summary>A callback that watches one figure of the logs and knows when it has improved.</summary>
public abstract class MonitorCallback : Callback
{
    private bool? larger;

    /// <summary>The figure watched.</summary>
    [Option(Position = 0, Help = "The figure watched, for example val_loss.")]
    public string Monitor { get; init; } = "val_loss";

    /// <summary>Which way the figure is better.</summary>
    [Option(Help = "Which way the figure is better: auto, min or max.")]
    public MonitorMode Mode { get; init; } = MonitorMode.Auto;

    /// <summary>1: say what is done.</summary>
    [Option(Help = "1: say what is done; 0: silent.")]
    public int Verbose { get; init; }

    /// <summary>By how much a figure must be better to count.</summary>
    protected virtual double Margin => 0;

    /// <summary>The figure, or null with a warning where the logs do not have it.</summary>
    protected double? Current(Logs logs)
    {
        if (logs.TryGet(Monitor, out var value)) return value;
        Say($"{ClassName} watches '{Monitor}', which is not among the figures: {string.Join(", ", logs.Names)}.");
        return null;
    }

    /// <summary>Whether a figure is better than another one; anything is better than nothing.</summary>
    protected bool IsImprovement(double current, double? reference)
    {
        if (reference is not { } best) return true;
        return Larger ? current - Margin > best : current + Margin < best;
    }

    private bool Larger => larger ??= Mode switch
    {
        MonitorMode.Min => false,
        MonitorMode.Max => true,
        _ => ByMetric(),
    };

    private bool ByMetric()
    {
        var name = Monitor.StartsWith("val_", StringComparison.Ordinal) ? Monitor[4..] : Monitor;
        if (name == "loss" || name.EndsWith("_loss", StringComparison.Ordinal)) return false;
        var metric = Model!.MetricsByName.GetValueOrDefault(name);
        return metric?.Direction switch
        {
            MetricDirection.Down => false,
            MetricDirection.Up => true,
            _ => throw new KerasException("MonitorDirection", $"{ClassName} watches '{Monitor}', but nothing says whether " +
                $"larger or smaller is better. Give -Mode min or -Mode max. Figures: {string.Join(", ", Model.MetricNames)}."),
        };
    }
}
