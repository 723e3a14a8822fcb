using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a layer with its options, to be added to a model or called on symbolic tensors.</summary>
[Cmdlet(VerbsCommon.New, "Layer")]
[OutputType(typeof(Layer))]
public sealed class NewLayerCommand : ObjectCommand<Layer>
{
    /// <summary>The class name or a short name, for example Dense; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Layer>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
