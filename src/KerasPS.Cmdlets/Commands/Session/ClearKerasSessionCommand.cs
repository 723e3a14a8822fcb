using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Starts the counters of automatic names anew: the next Dense layer is called dense again.</summary>
[Cmdlet(VerbsCommon.Clear, "KerasSession", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ClearKerasSessionCommand : KerasCmdlet
{
    /// <inheritdoc/>
    protected override void Process()
    {
        if (ShouldProcess("KerasPS", "Reset automatic names")) UniqueNames.Reset();
    }
}
