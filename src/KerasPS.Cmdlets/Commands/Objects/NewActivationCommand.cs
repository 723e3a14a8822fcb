using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes an activation with its options, or one of a script block.</summary>
[Cmdlet(VerbsCommon.New, "Activation")]
[OutputType(typeof(Activation))]
public sealed class NewActivationCommand : ObjectCommand<Activation>
{
    /// <summary>The class name or a short name, for example relu; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Activation>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
