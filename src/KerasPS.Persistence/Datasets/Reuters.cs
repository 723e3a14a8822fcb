namespace KerasPS.Datasets;

/// <summary>Newswire messages in 46 topics, 11,228 of them.</summary>
[KerasObject("reuters")]
public sealed class Reuters : SequenceDataset
{
    /// <summary>The topics by label.</summary>
    public override IReadOnlyList<string> ClassNames { get; } =
    [
        "cocoa", "grain", "veg-oil", "earn", "acq", "wheat", "copper", "housing", "money-supply", "coffee", "sugar", "trade",
        "reserves", "ship", "cotton", "carcass", "crude", "nat-gas", "cpi", "money-fx", "interest", "gnp", "meal-feed", "alum",
        "oilseed", "gold", "tin", "strategic-metal", "livestock", "retail", "ipi", "iron-steel", "rubber", "heat", "jobs", "lei",
        "bop", "zinc", "orange", "pet-chem", "dlr", "gas", "silver", "wpi", "hog", "lead",
    ];

    /// <summary>The share of messages that become test data.</summary>
    [Option(Min = 0, Max = 1, Help = "Share of the messages that become test data.")]
    public double TestSplit { get; init; } = 0.2;

    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var arrays = PickledNpz.Read(Source("reuters.npz", "d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916"), KerasVersion);
        var texts = Short(Shuffled(arrays.Sequences("x"), arrays.Labels("y"), new((uint)Seed)));
        return Split(texts, (int)(texts.Count * (1 - TestSplit)));
    }

    /// <inheritdoc/>
    protected override CachedFile WordFile { get; } = new("reuters_word_index.json", "datasets", new(Server + "reuters_word_index.json"), "4d44cc38712099c9e383dc6e5f11a921");
}
