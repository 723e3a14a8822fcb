using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a constraint with its options, or one of a script block.</summary>
[Cmdlet(VerbsCommon.New, "Constraint")]
[OutputType(typeof(Constraint))]
public sealed class NewConstraintCommand : ObjectCommand<Constraint>
{
    /// <summary>The class name or a short name, for example MaxNorm; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Constraint>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
