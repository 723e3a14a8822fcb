namespace KerasPS.Layers;

/// <summary>The entries of a lookup layer with their numbers, behind the numbers of the special entries.</summary>
internal sealed class Vocabulary
{
    private readonly IReadOnlyList<string> entries;
    private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);
    private readonly int specials;
    private readonly bool masked;

    private Vocabulary(IReadOnlyList<string> entries, IReadOnlyList<double> rarity, IndexLookup layer)
    {
        this.entries = entries;
        Rarity = rarity;
        specials = layer.SpecialCount;
        masked = layer.HasMaskNumber;
        for (var i = 0; i < entries.Count; i++)
            if (!numbers.TryAdd(entries[i], specials + i))
                throw new KerasException("VocabularyRepeated", $"{layer.ClassName} '{layer.Name}': the entry '{entries[i]}' occurs twice in the vocabulary. Give each once.");
        if (layer.MaxTokens is { } most && Size > most)
            throw new KerasException("VocabularySize", $"{layer.ClassName} '{layer.Name}': the vocabulary has {Size} entries with the special ones; max_tokens is {most}.");
    }

    /// <summary>How many numbers there are.</summary>
    public int Size => specials + entries.Count;

    /// <summary>How rare each number is; empty without tf_idf.</summary>
    public IReadOnlyList<double> Rarity { get; }

    /// <summary>The vocabulary of given entries.</summary>
    public static Vocabulary Of(IReadOnlyList<string> entries, IReadOnlyList<double>? rarity, IndexLookup layer)
    {
        var special = layer.SpecialCount;
        var head = new List<string?>();
        if (layer.HasMaskNumber) head.Add(layer.MaskToken!.Text);
        for (var i = 0; i < layer.NumOovIndices; i++) head.Add(layer.OovToken?.Text);
        var named = entries.Count >= special && head.SequenceEqual(entries.Take(special)) && special > 0;
        IReadOnlyList<double> weights = [];
        if (rarity is not null)
            weights = named || rarity.Count == entries.Count + special ? rarity
                : [.. Enumerable.Repeat(rarity.Average(), special), .. rarity];
        return new(named ? [.. entries.Skip(special)] : entries, weights, layer);
    }

    /// <summary>The vocabulary of documents.</summary>
    public static Vocabulary Learn(IEnumerable<IReadOnlyList<string>> documents, IndexLookup layer)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var spread = new Dictionary<string, long>(StringComparer.Ordinal);
        var total = 0;
        foreach (var document in documents)
        {
            total++;
            foreach (var entry in document) counts[entry] = counts.GetValueOrDefault(entry) + 1;
            foreach (var entry in document.Distinct(StringComparer.Ordinal)) spread[entry] = spread.GetValueOrDefault(entry) + 1;
        }
        if (layer.MaskToken is { } mask) counts.Remove(mask.Text);
        if (layer.OovToken is { } oov) counts.Remove(oov.Text);
        var ordered = layer.Order(counts.Select(c => (c.Key, c.Value)));
        var chosen = (layer.MaxTokens is { } most ? ordered.Take(Math.Max(0, most - layer.SpecialCount)) : ordered).ToList();
        IReadOnlyList<double> rarity = [];
        if (layer.OutputMode == OutputMode.TfIdf)
        {
            // Single precision throughout, as the oracle computes it.
            var own = chosen.Select(e => (double)(float)Math.Log(1 + (double)total / (1 + spread[e]))).ToList();
            rarity = [.. Enumerable.Repeat(own.Count == 0 ? 0 : own.Average(), layer.SpecialCount), .. own];
        }
        return new(chosen, rarity, layer);
    }

    /// <summary>The number of an entry, or null.</summary>
    public long? Find(string entry) => numbers.TryGetValue(entry, out var number) ? number : null;

    /// <summary>The entry of a number.</summary>
    public string Entry(long number, string? mask, string? oov) =>
        masked && number == 0 ? mask!
            : number >= specials && number < Size ? entries[(int)number - specials]
            : oov ?? "";

    /// <summary>All entries by number.</summary>
    public IReadOnlyList<string> Entries(string? mask, string? oov) =>
        [.. Enumerable.Range(0, Size).Select(i => Entry(i, mask, oov))];
}
