using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Sets the seed of everything random: starting values, shuffles, dropout, random tensors.</summary>
[Cmdlet(VerbsCommon.Set, "RandomSeed", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class SetRandomSeedCommand : KerasCmdlet
{
    /// <summary>The seed; the same one gives the same weights, shuffles and losses, run after run.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public long Seed { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ShouldProcess("KerasPS", FormattableString.Invariant($"Set the random seed to {Seed}"))) Seeds.Set(Seed);
    }
}
