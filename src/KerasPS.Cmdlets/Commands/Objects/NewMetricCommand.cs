using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a metric with its options, or one of a script block.</summary>
[Cmdlet(VerbsCommon.New, "Metric")]
[OutputType(typeof(Metric))]
public sealed class NewMetricCommand : ObjectCommand<Metric>
{
    /// <summary>The class name or a short name, for example accuracy or AUC; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Metric>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
