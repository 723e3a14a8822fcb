namespace KerasPS.Datasets;

/// <summary>A table of numbers with one target a row, shuffled and split.</summary>
public abstract class TableDataset : KerasDataset
{
    /// <summary>The share of rows that become test data.</summary>
    [Option(Help = "Share of the rows that become test data, from 0 to below 1.")]
    public double TestSplit { get; init; } = 0.2;

    /// <summary>The seed of the shuffle.</summary>
    [Option(Help = "Seed of the shuffle.")]
    public int Seed { get; init; } = 113;

    /// <inheritdoc/>
    protected override void OnOptionsSet()
    {
        if (!(TestSplit >= 0 && TestSplit < 1))
            throw new KerasException("OptionOutOfRange", $"{ClassName}: option 'test_split' is {OptionConverter.Display(TestSplit)}; expected at least 0 and below 1.");
    }

    internal LoadedDataset Split(Tensor x, Tensor y)
    {
        var order = new MersenneTwister((uint)Seed).Permutation(x.Shape[0]);
        var train = (int)(order.Length * (1 - TestSplit));
        return new(x.Rows(order[..train]), y.Rows(order[..train]), x.Rows(order[train..]), y.Rows(order[train..]));
    }
}
