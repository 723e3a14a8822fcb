using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Cmdlets.Output;

namespace KerasPS.Commands;

/// <summary>Measures loss and metrics of a model on data.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Model")]
[OutputType("KerasPS.Evaluation")]
public sealed class MeasureModelCommand : ModelCommand
{
    /// <summary>The inputs: a tensor, an array, a dataset, a list or a dictionary for several inputs.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Data", "Dataset")]
    [ValidateNotNull]
    public object X { get; set; } = null!;

    /// <summary>The targets; not needed where X is a dataset with targets.</summary>
    [Parameter(Position = 1)]
    public object? Y { get; set; }

    /// <summary>Samples a batch; 32 where none is given.</summary>
    [Parameter]
    public int? BatchSize { get; set; }

    /// <summary>A weight for each sample (or step).</summary>
    [Parameter]
    public object? SampleWeight { get; set; }

    /// <summary>Batches to measure; all where none is given.</summary>
    [Parameter]
    [Alias("Steps")]
    public int? Step { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var (x, y) = DataParameters.Pair(X, Y);
        WriteObject(MetricTable.From(Model.Evaluate(x, y, BatchSize, DataParameters.Plain(SampleWeight), Step, cancel: StopToken)));
    }
}
