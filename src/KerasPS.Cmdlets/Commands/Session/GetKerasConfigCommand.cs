using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Gets the session's defaults: float type, epsilon, image data format, type policy, seed, device.</summary>
[Cmdlet(VerbsCommon.Get, "KerasConfig")]
[OutputType(typeof(KerasConfiguration))]
public sealed class GetKerasConfigCommand : KerasCmdlet
{
    /// <inheritdoc/>
    protected override void Process() => WriteObject(KerasConfiguration.Current);
}
