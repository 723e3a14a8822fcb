using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Initializers;

namespace KerasPS.Commands;

/// <summary>Splits a dataset into a part to train with and a part held back.</summary>
[Cmdlet(VerbsCommon.Split, "Dataset")]
[OutputType(typeof(DatasetSplit))]
public sealed class SplitDatasetCommand : KerasCmdlet
{
    /// <summary>The dataset.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Dataset Dataset { get; set; } = null!;

    /// <summary>The fraction held back, or (from 1 on) the number of samples.</summary>
    [Parameter(Position = 0)]
    [Alias("Test")]
    public double TestSize { get; set; } = 0.25;

    /// <summary>Takes the last samples as they stand instead of random ones.</summary>
    [Parameter]
    public SwitchParameter NoShuffle { get; set; }

    /// <summary>The seed of the order; the session's random numbers where none is given.</summary>
    [Parameter]
    public long? Seed { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Dataset;

    /// <inheritdoc/>
    protected override void Process()
    {
        var test = (int)Math.Round(TestSize < 1 ? TestSize * Dataset.Count : TestSize, MidpointRounding.AwayFromZero);
        if (test < 0 || test > Dataset.Count)
            throw new KerasException("SplitSize", FormattableString.Invariant($"The dataset has {Dataset.Count} samples; {TestSize} cannot be held back. Give a fraction below 1 or a number up to {Dataset.Count}."));
        var order = Rows.Range(0, Dataset.Count);
        if (!NoShuffle)
        {
            var random = HostRandom.For(Seed);
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = random.Next(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }
        }

        WriteObject(new DatasetSplit(Dataset.Select(order[..^test]), Dataset.Select(order[(order.Length - test)..])));
    }
}
