using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a loss with its options, or one of a script block.</summary>
[Cmdlet(VerbsCommon.New, "Loss")]
[OutputType(typeof(Loss))]
public sealed class NewLossCommand : ObjectCommand<Loss>
{
    /// <summary>The class name or a short name, for example mse or CategoricalCrossentropy; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Loss>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
