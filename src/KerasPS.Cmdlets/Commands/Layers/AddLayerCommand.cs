using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Appends a layer to a sequential model.</summary>
[Cmdlet(VerbsCommon.Add, "Layer")]
[OutputType(typeof(Sequential))]
public sealed class AddLayerCommand : ObjectCommand<Layer>
{
    /// <summary>The layer's class name, for example Dense, whose options follow as parameters; or a layer object.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("Layer")]
    [ArgumentCompleter(typeof(RegistryCompleter<Layer>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <summary>The model.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Sequential Model { get; set; } = null!;

    /// <summary>Returns the model though it did not come through the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> OwnParameters { get; } = [.. CommonNames, nameof(Type), "Layer", nameof(Model), nameof(PassThru)];

    /// <inheritdoc/>
    protected override void Process()
    {
        Model.Add(Create());
        if (IsInPipeline || PassThru) WriteObject(Model);
    }
}
