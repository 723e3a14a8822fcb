namespace KerasPS.Layers;

/// <summary>Entries of a vocabulary as numbers, or numbers as entries. The vocabulary is given, or learned from data.</summary>
public abstract class IndexLookup : HostLayer, IVocabularyLayer
{
    private readonly OutputMode mode;
    private Vocabulary? vocabulary;
    private bool learned;

    /// <summary>The largest size of the vocabulary, special entries counted.</summary>
    [Option(Min = 2, Help = "The largest size of the vocabulary, special entries counted.")]
    public int? MaxTokens { get; init; }

    /// <summary>How many numbers stand for entries that are not in the vocabulary.</summary>
    [Option(Min = 0, Help = "How many numbers stand for entries that are not in the vocabulary.")]
    public int NumOovIndices { get; init; } = 1;

    /// <summary>The entry that means nothing, number 0.</summary>
    [Option(Help = "The entry that means nothing, number 0.")]
    public LookupToken? MaskToken { get; init; }

    /// <summary>The entry that numbers outside the vocabulary become, on the way back.</summary>
    [Option(Help = "The entry that stands for all that are not in the vocabulary.")]
    public LookupToken? OovToken { get; init; }

    /// <summary>The vocabulary.</summary>
    [Option(Name = "vocabulary", Help = "The vocabulary, without special entries.")]
    public LookupToken[]? GivenVocabulary { get; init; }

    /// <summary>How rare each entry is, for the output mode tf_idf.</summary>
    [Option(Help = "How rare each entry is, for the output mode tf_idf.")]
    public double[]? IdfWeights { get; init; }

    /// <summary>Whether numbers become entries.</summary>
    [Option(Help = "Whether numbers become entries.")]
    public bool Invert { get; init; }

    /// <summary>How numbers are given out.</summary>
    [Option(Help = "How numbers are given out: int, one_hot, multi_hot, count or tf_idf.")]
    public OutputMode OutputMode
    {
        get => mode;
        init => mode = value.Current();
    }

    /// <summary>Whether rows are as long as max_tokens even where the vocabulary is smaller.</summary>
    [Option(Help = "Whether rows are as long as max_tokens even where the vocabulary is smaller.")]
    public bool PadToMaxTokens { get; init; }

    /// <summary>Kept in the configuration; outputs are dense in any case.</summary>
    [Option(Help = "Kept in the configuration; outputs are dense in any case.")]
    public bool Sparse { get; init; }

    /// <summary>How whole numbers outside the vocabulary are spread over several numbers: floormod or farmhash.</summary>
    [Option(Help = "How whole numbers outside the vocabulary are spread over several numbers: floormod or farmhash.")]
    public string OovMethod { get; init; } = "floormod";

    /// <summary>One or two whole numbers: a keyed hash spreads what is not in the vocabulary.</summary>
    [Option(Help = "One or two whole numbers: a keyed hash spreads what is not in the vocabulary.")]
    public long[]? Salt { get; init; }

    /// <summary>The size of the vocabulary with its special entries.</summary>
    [Option(Help = "The size of the vocabulary with its special entries.")]
    public int? VocabularySize
    {
        get => vocabulary?.Size ?? expectedSize;
        init => expectedSize = value;
    }

    private readonly int? expectedSize;

    /// <summary>Whether entries are whole numbers.</summary>
    private protected abstract bool Whole { get; }

    /// <inheritdoc/>
    public override DType InputDType => Whole || Invert ? KerasPS.DType.Int64 : KerasPS.DType.String;

    /// <inheritdoc/>
    public IReadOnlyList<string>? VocabularyToSave => learned ? vocabulary?.Entries(MaskToken?.Text, OovToken?.Text) : null;

    /// <inheritdoc/>
    public IReadOnlyList<double>? RarityWeights => OutputMode == OutputMode.TfIdf ? vocabulary?.Rarity : null;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Invert && OutputMode != OutputMode.Int)
            throw new KerasException("OptionConflict", $"{ClassName}: with invert the output mode must be int; it is {OutputMode}.");
        if (PadToMaxTokens && MaxTokens is null)
            throw new KerasException("OptionConflict", $"{ClassName}: pad_to_max_tokens needs max_tokens.");
        if (GivenVocabulary is { } given) SetVocabulary([.. given.Select(t => t.Text)], IdfWeights);
    }

    /// <summary>The vocabulary with its special entries, by number.</summary>
    public IReadOnlyList<string> GetVocabulary() => vocabulary?.Entries(MaskToken?.Text, OovToken?.Text) ?? [];

    /// <summary>Sets the vocabulary; special entries at its beginning are recognized.</summary>
    public void SetVocabulary(IReadOnlyList<string> entries, IReadOnlyList<double>? rarity = null) =>
        vocabulary = Vocabulary.Of(entries, rarity, this);

    /// <inheritdoc/>
    public void LoadVocabulary(IReadOnlyList<string> entries, IReadOnlyList<double>? rarity)
    {
        SetVocabulary(entries, rarity);
        learned = true;
    }

    /// <summary>Learns the vocabulary from data, the most frequent entries first.</summary>
    public void Adapt(Tensor data) => Adapt(Documents(data));

    internal void Adapt(IEnumerable<IReadOnlyList<string>> documents)
    {
        if (GivenVocabulary is not null)
            throw new KerasException("LayerAdapted", $"{ClassName} '{Name}' has a fixed vocabulary; make it without one to adapt it.");
        vocabulary = Vocabulary.Learn(documents, this);
        learned = true;
    }

    internal int SpecialCount => (MaskToken is not null && OutputMode == OutputMode.Int ? 1 : 0) + NumOovIndices;

    internal bool HasMaskNumber => MaskToken is not null && OutputMode == OutputMode.Int;

    internal IEnumerable<string> Order(IEnumerable<(string Entry, long Count)> counts) => Whole
        ? counts.OrderByDescending(c => c.Count).ThenByDescending(c => long.Parse(c.Entry, System.Globalization.CultureInfo.InvariantCulture)).Select(c => c.Entry)
        : counts.OrderByDescending(c => c.Count).ThenByDescending(c => c.Entry, StringComparer.Ordinal).Select(c => c.Entry);

    /// <inheritdoc/>
    public override TensorSpec OutputSpec(IReadOnlyList<TensorSpec> inputs)
    {
        if (Invert) return new(inputs[0].Shape, Whole ? KerasPS.DType.Int64 : KerasPS.DType.String);
        return new(CategoryOutput.ShapeOf(inputs[0].Shape, OutputMode, Depth),
            OutputMode switch { OutputMode.Int => KerasPS.DType.Int64, OutputMode.TfIdf => KerasPS.DType.Float32, _ => KerasPS.DType.Float32 });
    }

    /// <inheritdoc/>
    public override Tensor Transform(IReadOnlyList<Tensor> inputs)
    {
        var words = Known;
        if (!Invert)
            return Encode(HashBuckets.Texts(inputs[0]).Select(Number).ToArray(), inputs[0].Shape);
        var entries = HashBuckets.Whole(inputs[0]).Select(n => words.Entry(n, MaskToken?.Text, OovToken?.Text)).ToArray();
        if (!Whole) return Tensor.FromStrings(entries, inputs[0].Shape);
        var result = new Tensor(inputs[0].Shape, KerasPS.DType.Int64);
        for (var i = 0; i < entries.Length; i++) result.Span<long>()[i] = long.Parse(entries[i], System.Globalization.CultureInfo.InvariantCulture);
        return result;
    }

    internal Tensor Encode(long[] numbers, Shape shape) => CategoryOutput.Encode(numbers, shape, OutputMode, Depth,
        OutputMode == OutputMode.Int ? KerasPS.DType.Int64 : KerasPS.DType.Float32,
        OutputMode == OutputMode.TfIdf ? [.. Known.Rarity] : null);

    internal long Number(string entry)
    {
        if (MaskToken?.Text == entry) return HasMaskNumber ? 0 : -1;
        if (Known.Find(entry) is { } number) return number;
        var start = HasMaskNumber ? 1 : 0;
        if (NumOovIndices == 1) return start;
        if (NumOovIndices == 0)
            throw new KerasException("LookupUnknown", $"{ClassName} '{Name}': '{entry}' is not in the vocabulary, and num_oov_indices is 0. " +
                "Give it as 1 or more, so that unknown entries have a number.");
        if (!Whole || OovMethod == "farmhash") return start + HashBuckets.Of(entry, NumOovIndices, Salt);
        var value = long.Parse(entry, System.Globalization.CultureInfo.InvariantCulture);
        return start + (value % NumOovIndices + NumOovIndices) % NumOovIndices;
    }

    internal int Depth => PadToMaxTokens ? MaxTokens!.Value : VocabularySize ?? throw new KerasException("LayerNotAdapted",
        $"{ClassName} '{Name}' has no vocabulary yet. Give one, or adapt the layer to data, before the model is built.");

    private Vocabulary Known => vocabulary ?? throw new KerasException("LayerNotAdapted",
        $"{ClassName} '{Name}' has no vocabulary yet. Give one, or adapt the layer to data first.");

    // Each row is a document, for how rare an entry is.
    private static IEnumerable<IReadOnlyList<string>> Documents(Tensor data)
    {
        var texts = HashBuckets.Texts(data).ToArray();
        var width = data.Rank > 1 ? texts.Length / Math.Max(1, data.Shape[0]) : 1;
        return texts.Chunk(Math.Max(1, width)).Select(row => (IReadOnlyList<string>)row);
    }
}
