using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a learning rate schedule with its options.</summary>
[Cmdlet(VerbsCommon.New, "Schedule")]
[OutputType(typeof(LearningRateSchedule))]
public sealed class NewScheduleCommand : ObjectCommand<LearningRateSchedule>
{
    /// <summary>The class name or a short name, for example ExponentialDecay; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<LearningRateSchedule>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override void Process() => WriteObject(Create());
}
