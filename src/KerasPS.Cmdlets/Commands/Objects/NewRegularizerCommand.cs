using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a regularizer with its options, or one of a script block.</summary>
[Cmdlet(VerbsCommon.New, "Regularizer")]
[OutputType(typeof(Regularizer))]
public sealed class NewRegularizerCommand : ObjectCommand<Regularizer>
{
    /// <summary>The class name or a short name, for example L2; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Regularizer>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
