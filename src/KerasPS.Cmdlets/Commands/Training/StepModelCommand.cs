using System.Collections;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Cmdlets.Output;

namespace KerasPS.Commands;

/// <summary>Takes one training step on one batch (train on batch), or measures one batch; returns loss and metrics.</summary>
[Cmdlet(VerbsCommon.Step, "Model")]
[OutputType("KerasPS.Evaluation")]
public sealed class StepModelCommand : ModelCommand
{
    /// <summary>The batch's inputs.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public object X { get; set; } = null!;

    /// <summary>The batch's targets.</summary>
    [Parameter(Position = 1)]
    public object? Y { get; set; }

    /// <summary>A weight for each sample (or step).</summary>
    [Parameter]
    public object? SampleWeight { get; set; }

    /// <summary>A weight for each class, by its number.</summary>
    [Parameter]
    public IDictionary? ClassWeight { get; set; }

    /// <summary>Measures the batch without training on it (test on batch).</summary>
    [Parameter]
    public SwitchParameter TestOnly { get; set; }

    /// <summary>Forgets what the metrics gathered in former steps first; otherwise they run on, as in Keras 3.</summary>
    [Parameter]
    public SwitchParameter ResetMetric { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var (x, y) = DataParameters.Pair(X, Y);
        if (ResetMetric) Model.ResetMetrics();
        var weight = DataParameters.Plain(SampleWeight);
        WriteObject(MetricTable.From(TestOnly ? Model.TestOnBatch(x, y, weight) : Model.TrainOnBatch(x, y, weight, ClassWeight)));
    }
}
