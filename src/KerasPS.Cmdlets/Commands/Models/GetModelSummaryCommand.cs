using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Shows the layers of a model, their output shapes and how many parameters they have.</summary>
[Cmdlet(VerbsCommon.Get, "ModelSummary")]
[OutputType(typeof(ModelSummary))]
public sealed class GetModelSummaryCommand : KerasCmdlet
{
    /// <summary>The model, or the path of a model file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(ModelSummary.Of(Model));
}
