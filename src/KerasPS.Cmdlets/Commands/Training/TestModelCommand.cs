using System.Globalization;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Whether a model is good enough on data: a gate for scripts, true or false.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Model", DefaultParameterSetName = ThresholdSet)]
[OutputType(typeof(bool))]
public sealed class TestModelCommand : ModelCommand
{
    private const string ThresholdSet = "Threshold";
    private const string BaselineSet = "Baseline";

    /// <summary>The inputs: a tensor, an array, a dataset, a list or a dictionary for several inputs.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Data", "Dataset")]
    [ValidateNotNull]
    public object X { get; set; } = null!;

    /// <summary>The targets; not needed where X is a dataset with targets.</summary>
    [Parameter(Position = 1)]
    public object? Y { get; set; }

    /// <summary>The figure to look at: loss or a metric of the compiled model.</summary>
    [Parameter]
    public string Metric { get; set; } = "loss";

    /// <summary>The least value that passes.</summary>
    [Parameter(ParameterSetName = ThresholdSet)]
    public double? Minimum { get; set; }

    /// <summary>The greatest value that passes.</summary>
    [Parameter(ParameterSetName = ThresholdSet)]
    public double? Maximum { get; set; }

    /// <summary>The model in use now: the new one must be better on the same data.</summary>
    [Parameter(Mandatory = true, ParameterSetName = BaselineSet)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Baseline { get; set; } = null!;

    /// <summary>By how much it must be better.</summary>
    [Parameter(ParameterSetName = BaselineSet)]
    public double MinimumImprovement { get; set; }

    /// <summary>Whether a smaller figure is better, as of losses and errors; by the figure's name where it is not given.</summary>
    [Parameter(ParameterSetName = BaselineSet)]
    public bool? LowerIsBetter { get; set; }

    /// <summary>Samples a batch; 32 where none is given.</summary>
    [Parameter]
    public int? BatchSize { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var (x, y) = DataParameters.Pair(X, Y);
        var value = Figure(Model, x, y);
        // Not a number passes no gate: every comparison with it is false.
        if (ParameterSetName == BaselineSet)
        {
            var current = Figure(Baseline, x, y);
            var gain = IsError() ? current - value : value - current;
            WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{Metric}: {value:R}, baseline {current:R}, improvement {gain:R}"));
            WriteObject(gain >= MinimumImprovement && (MinimumImprovement != 0 || gain > 0));
            return;
        }

        if (Minimum is null && Maximum is null)
            throw new KerasException("GateMissing", "Test-Model needs a bound: give -Minimum, -Maximum or -Baseline.");
        WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{Metric}: {value:R}"));
        WriteObject((Minimum is null || value >= Minimum) && (Maximum is null || value <= Maximum) && !double.IsNaN(value));
    }

    private double Figure(Model model, object x, object? y)
    {
        var logs = model.Evaluate(x, y, BatchSize, cancel: StopToken);
        return logs.TryGet(Metric, out var value) ? value : throw new KerasException("MetricUnknown",
            $"Model '{model.Name}' reports no '{Metric}'. It reports: {string.Join(", ", logs.Names)}. Compile it with that metric.");
    }

    private bool IsError() => LowerIsBetter ?? (Metric.Contains("loss", StringComparison.OrdinalIgnoreCase)
        || Metric.Contains("error", StringComparison.OrdinalIgnoreCase) || Metric is "mse" or "mae" or "mape" or "msle" or "rmse");
}
