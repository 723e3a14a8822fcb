using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Writes the architecture of a model as YAML text (to_yaml), in the form of Keras 2: no weights.</summary>
[Cmdlet(VerbsData.ConvertTo, "ModelYaml")]
[OutputType(typeof(string))]
public sealed class ConvertToModelYamlCommand : KerasCmdlet
{
    /// <summary>The model, or the path of a model file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(ArchitectureWriter.ToYaml(Model));
}
