using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes an initializer with its options, or one of a script block.</summary>
[Cmdlet(VerbsCommon.New, "Initializer")]
[OutputType(typeof(Initializer))]
public sealed class NewInitializerCommand : ObjectCommand<Initializer>
{
    /// <summary>The class name or a short name, for example GlorotUniform; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Initializer>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
