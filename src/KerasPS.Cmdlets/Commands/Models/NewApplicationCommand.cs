using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Builds a published network architecture, such as VGG16, with fresh weights.</summary>
[Cmdlet(VerbsCommon.New, "Application")]
[OutputType(typeof(Model))]
public sealed class NewApplicationCommand : ObjectCommand<Application>
{
    /// <summary>The architecture's name; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Application>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create().Create());
}
