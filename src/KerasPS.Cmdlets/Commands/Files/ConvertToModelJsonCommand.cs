using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Cmdlets.Output;

namespace KerasPS.Commands;

/// <summary>Writes the architecture of a model as JSON text (to_json): no weights.</summary>
[Cmdlet(VerbsData.ConvertTo, "ModelJson")]
[OutputType(typeof(string))]
public sealed class ConvertToModelJsonCommand : KerasCmdlet
{
    /// <summary>The model, or the path of a model file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>Leaves out line breaks and indentation.</summary>
    [Parameter]
    public SwitchParameter Compress { get; set; }

    /// <summary>Whose form: Keras3, or Keras2 for Keras 2, tf.keras and importers made for them.</summary>
    [Parameter]
    public KerasForm Form { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(ArchitectureWriter.ToJson(Model, Form, indented: !Compress));
}
