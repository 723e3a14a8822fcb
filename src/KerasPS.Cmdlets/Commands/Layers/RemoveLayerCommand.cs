using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Takes a layer out of a sequential model: the last one, or the one named.</summary>
[Cmdlet(VerbsCommon.Remove, "Layer", SupportsShouldProcess = true)]
[OutputType(typeof(Sequential))]
public sealed class RemoveLayerCommand : KerasCmdlet
{
    /// <summary>The model.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Sequential Model { get; set; } = null!;

    /// <summary>The layer's name, or its position from 0; negative positions count from the end.</summary>
    [Parameter(Position = 0)]
    public object Layer { get; set; } = -1;

    /// <summary>Returns the model though it did not come through the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        var layer = LayerChoice.One(Model, Layer);
        if (ShouldProcess(layer.ToString(), $"Remove from {Model}"))
            Model.RemoveAt(Model.Layers.ToList().IndexOf(layer));
        if (IsInPipeline || PassThru) WriteObject(Model);
    }
}
