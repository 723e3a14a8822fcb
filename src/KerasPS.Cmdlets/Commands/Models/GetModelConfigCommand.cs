using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Cmdlets.Output;

namespace KerasPS.Commands;

/// <summary>Gets the configuration of a model, a layer or any other Keras object, as Keras 3 writes it.</summary>
[Cmdlet(VerbsCommon.Get, "ModelConfig")]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class GetModelConfigCommand : KerasCmdlet
{
    /// <summary>A model, a layer, an optimizer …</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ModelTransformation]
    [ValidateNotNull]
    public KerasObject Model { get; set; } = null!;

    /// <summary>Returns JSON text instead of objects.</summary>
    [Parameter]
    public SwitchParameter AsJson { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        var config = Model.GetConfig();
        WriteObject(AsJson ? JsonObjects.ToText(config, compact: false) : JsonObjects.ToObject(config));
    }
}
