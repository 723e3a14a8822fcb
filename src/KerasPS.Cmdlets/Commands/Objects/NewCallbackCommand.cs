using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a callback with its options.</summary>
[Cmdlet(VerbsCommon.New, "Callback")]
[OutputType(typeof(Callback))]
public sealed class NewCallbackCommand : ObjectCommand<Callback>
{
    /// <summary>The class name or a short name, for example EarlyStopping; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Callback>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
