using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Shows the layers of a model, their output shapes and how many parameters they have.</summary>
[Cmdlet(VerbsCommon.Get, "ModelSummary")]
[OutputType(typeof(ModelSummary), typeof(string))]
public sealed class GetModelSummaryCommand : KerasCmdlet
{
    /// <summary>The model, or the path of a model file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>Shows the layers of nested models after them.</summary>
    [Parameter]
    public SwitchParameter ExpandNested { get; set; }

    /// <summary>Returns the table as text.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <summary>The width of the text.</summary>
    [Parameter]
    public int? LineLength { get; set; }

    /// <summary>Says in the text which layers training changes.</summary>
    [Parameter]
    public SwitchParameter ShowTrainable { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        var summary = new ModelSummary(Model, ExpandNested);
        WriteObject(AsText || ShowTrainable || LineLength is not null ? summary.ToText(LineLength, showTrainable: ShowTrainable) : summary);
    }
}
