namespace KerasPS.Datasets;

/// <summary>Texts as sequences of word numbers, a word's number its rank by frequency.</summary>
public abstract class SequenceDataset : KerasDataset
{
    /// <summary>Keep only words below this number; null: all.</summary>
    [Option(Aliases = ["nb_words"], Help = "Only words below this number stay themselves; the others become -OovChar.")]
    public int? NumWords { get; init; }

    /// <summary>The most frequent words below this number are left out.</summary>
    [Option(Help = "Words below this number become -OovChar.")]
    public int SkipTop { get; init; }

    /// <summary>Texts of this length and longer are left out.</summary>
    [Option(Name = "maxlen", Help = "Texts of this length and longer are left out.")]
    public int? MaxLen { get; init; }

    /// <summary>The seed of the shuffle.</summary>
    [Option(Help = "Seed of the shuffle.")]
    public int Seed { get; init; } = 113;

    /// <summary>The number every text begins with; null: none.</summary>
    [Option(Help = "The number every text begins with; null for none.")]
    public int? StartChar { get; init; } = 1;

    /// <summary>What stands for a word left out; null: it is dropped.</summary>
    [Option(Help = "What stands for a word that is left out; null drops it.")]
    public int? OovChar { get; init; } = 2;

    /// <summary>Added to every word's number, to leave room for the marks.</summary>
    [Option(Help = "Added to every word number, to leave room for the marks.")]
    public int IndexFrom { get; init; } = 3;

    internal List<(int[] Words, long Label)> Shuffled(IReadOnlyList<int[]> texts, Tensor labels, MersenneTwister random) =>
        [.. random.Permutation(texts.Count).Select(i => (Marked(texts[i]), (long)labels.GetDouble(i)))];

    /// <summary>Texts shorter than the limit, the start mark counted.</summary>
    internal List<(int[] Words, long Label)> Short(List<(int[] Words, long Label)> texts)
    {
        if (MaxLen is not { } limit) return texts;
        var kept = texts.Where(t => t.Words.Length < limit).ToList();
        return kept.Count > 0 ? kept : throw new KerasException("DatasetEmpty",
            $"{ClassName}: no text is shorter than maxlen={limit}. Give a larger -MaxLen.");
    }

    /// <summary>Leaves words out by the limits, which see the shifted numbers; without a limit the largest number present is one.</summary>
    internal LoadedDataset Split(List<(int[] Words, long Label)> texts, int train)
    {
        var limit = NumWords is > 0 and var given ? given : texts.Max(t => t.Words.Max());
        // Keras 1 tests the wrong way round: without a mark it keeps exactly the words that should go.
        var kept = KerasVersion != Datasets.KerasVersion.Keras1;
        var words = texts.Select(t => OovChar is { } oov
            ? t.Words.Select(w => Within(w) ? w : oov).ToArray()
            : t.Words.Where(w => Within(w) == kept).ToArray()).ToArray();
        var labels = texts.Select(t => t.Label).ToArray();
        return new(words[..train], Tensor.From(labels[..train]), words[train..], Tensor.From(labels[train..]));

        bool Within(int word) => word >= SkipTop && word < limit;
    }

    private int[] Marked(int[] words)
    {
        var shifted = words.Select(w => w + IndexFrom);
        return StartChar is { } start ? [start, .. shifted] : [.. shifted];
    }
}
