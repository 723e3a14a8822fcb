using System.Text.RegularExpressions;

namespace KerasPS.Layers;

/// <summary>Text as rows of token numbers, or of counts: standardized, split, grouped, looked up in a vocabulary.</summary>
/// <input>(batch) or (batch, 1), of text</input>
/// <output>(batch, tokens) for int; otherwise (batch, size of the vocabulary)</output>
/// <remarks>The vocabulary is given, or learned by the layer's method Adapt. It is kept in files but is no weight.</remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// The vocabulary is learned, the most frequent words first; 0 fills rows up, 1 stands for unknown words.
/// <code>
/// $layer = New-Layer TextVectorization -OutputSequenceLength 4
/// $layer.Adapt((ConvertTo-Tensor 'the cat and the dog', 'the end'))
/// $model = New-Sequential | Add-Layer InputLayer -Shape 1 -DType string | Add-Layer $layer
/// Invoke-Predict -Model $model (ConvertTo-Tensor ((, 'The dog!'), (, 'the bird')))
/// # int64(2, 4)
/// # [[2, 4, 0, 0],
/// #  [2, 1, 0, 0]]
/// </code>
/// </example>
[KerasObject("TextVectorization")]
public sealed partial class TextVectorization : HostLayer, IVocabularyLayer
{
    private StringLookup? lookup;

    /// <summary>The largest size of the vocabulary, special entries counted.</summary>
    [Option(Position = 0, Min = 2, Help = "The largest size of the vocabulary, special entries counted.")]
    public int? MaxTokens { get; init; }

    /// <summary>How text is made uniform: lower_and_strip_punctuation, lower, strip_punctuation, or null.</summary>
    [Option(Help = "How text is made uniform: lower_and_strip_punctuation, lower, strip_punctuation, or null.")]
    public TextStandardizing? Standardize { get; init; } = TextStandardizing.LowerAndStripPunctuation;

    /// <summary>How text is split: whitespace, character, or null.</summary>
    [Option(Help = "How text is split: whitespace, character, or null.")]
    public TextSplitting? Split { get; init; } = TextSplitting.Whitespace;

    /// <summary>Groups of neighbouring tokens: up to a number of them, or of the numbers given.</summary>
    [Option(Help = "Groups of neighbouring tokens: up to this many, or of the sizes given.")]
    public Numbers? Ngrams { get; init; }

    /// <summary>How tokens are given out: int, multi_hot, count or tf_idf.</summary>
    [Option(Help = "How tokens are given out: int, multi_hot, count or tf_idf.")]
    public OutputMode OutputMode { get; init; }

    /// <summary>The length of all rows of token numbers; by default that of the longest text.</summary>
    [Option(Min = 1, Help = "The length of all rows of token numbers; by default that of the longest text.")]
    public int? OutputSequenceLength { get; init; }

    /// <summary>Whether rows are as long as max_tokens even where the vocabulary is smaller.</summary>
    [Option(Help = "Whether rows are as long as max_tokens even where the vocabulary is smaller.")]
    public bool PadToMaxTokens { get; init; }

    /// <summary>The vocabulary, without special entries.</summary>
    [Option(Help = "The vocabulary, without special entries.")]
    public LookupToken[]? Vocabulary { get; init; }

    /// <summary>How rare each entry is, for the output mode tf_idf.</summary>
    [Option(Help = "How rare each entry is, for the output mode tf_idf.")]
    public double[]? IdfWeights { get; init; }

    /// <summary>Kept in the configuration; outputs are dense in any case.</summary>
    [Option(Help = "Kept in the configuration; outputs are dense in any case.")]
    public bool Sparse { get; init; }

    /// <summary>Kept in the configuration; rows are filled up with zeros in any case.</summary>
    [Option(Help = "Kept in the configuration; rows are filled up with zeros in any case.")]
    public bool Ragged { get; init; }

    /// <summary>Kept in the configuration; text is Unicode.</summary>
    [Option(Help = "Kept in the configuration; text is Unicode.")]
    public string Encoding { get; init; } = "utf-8";

    /// <summary>The size of the vocabulary with its special entries.</summary>
    [Option(Help = "The size of the vocabulary with its special entries.")]
    public int? VocabularySize
    {
        get => lookup?.VocabularySize ?? expectedSize ?? (Vocabulary is null ? null : Lookup.VocabularySize);
        init => expectedSize = value;
    }

    private readonly int? expectedSize;

    /// <inheritdoc/>
    public override Shape? GivenInputShape => base.GivenInputShape;

    /// <inheritdoc/>
    public IReadOnlyList<string>? VocabularyToSave => Lookup.VocabularyToSave;

    /// <inheritdoc/>
    public IReadOnlyList<double>? RarityWeights => Lookup.RarityWeights;

    /// <inheritdoc/>
    public void LoadVocabulary(IReadOnlyList<string> entries, IReadOnlyList<double>? rarity) => Lookup.LoadVocabulary(entries, rarity);

    /// <summary>The vocabulary with its special entries, by number.</summary>
    public IReadOnlyList<string> GetVocabulary() => Lookup.GetVocabulary();

    /// <summary>Learns the vocabulary from texts.</summary>
    public void Adapt(Tensor data) => Lookup.Adapt(data.Strings.Select(t => (IReadOnlyList<string>)Tokens(t)));

    /// <inheritdoc/>
    public override TensorSpec OutputSpec(IReadOnlyList<TensorSpec> inputs)
    {
        var batch = inputs[0].Shape.Rank == 0 ? 1 : inputs[0].Shape[0];
        return OutputMode == OutputMode.Int
            ? new(new(batch, OutputSequenceLength ?? Shape.Unknown), KerasPS.DType.Int64)
            : new(new(batch, Lookup.Depth), KerasPS.DType.Float32);
    }

    /// <inheritdoc/>
    public override Tensor Transform(IReadOnlyList<Tensor> inputs)
    {
        if (inputs[0].Rank > 2 || (inputs[0].Rank == 2 && inputs[0].Shape[1] != 1))
            throw new KerasException("LayerShape", $"TextVectorization '{Name}' takes one text a sample: (batch,) or (batch, 1); received {inputs[0].Shape}.");
        var rows = inputs[0].Strings.Select(t => Tokens(t).Select(Lookup.Number).ToArray()).ToArray();
        var length = OutputMode == OutputMode.Int && OutputSequenceLength is { } given ? given : rows.Select(r => r.Length).DefaultIfEmpty(0).Max();
        // Numbers below zero count nowhere: they fill rows that are turned into counts.
        var numbers = new long[rows.Length * length];
        Array.Fill(numbers, OutputMode == OutputMode.Int ? 0 : -1);
        for (var i = 0; i < rows.Length; i++) rows[i].AsSpan(0, Math.Min(length, rows[i].Length)).CopyTo(numbers.AsSpan(i * length));
        return Lookup.Encode(numbers, new(rows.Length, length));
    }

    private StringLookup Lookup => lookup ??= (StringLookup)KerasRegistry.Describe(typeof(StringLookup)).Create(
    [
        new("max_tokens", MaxTokens), new("mask_token", ""), new("vocabulary", Vocabulary), new("idf_weights", IdfWeights),
        new("output_mode", OutputMode), new("pad_to_max_tokens", PadToMaxTokens), new("vocabulary_size", expectedSize),
        new("name", Name + "_lookup"),
    ]);

    private List<string> Tokens(string text)
    {
        if (Standardize is TextStandardizing.Lower or TextStandardizing.LowerAndStripPunctuation)
            text = string.Create(text.Length, text, static (to, from) => System.Text.Ascii.ToLower(from, to, out _));
        if (Standardize is TextStandardizing.StripPunctuation or TextStandardizing.LowerAndStripPunctuation)
            text = Punctuation().Replace(text, "");
        List<string> tokens = Split switch
        {
            TextSplitting.Whitespace => [.. text.Split([' ', '\t', '\n', '\v', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries)],
            TextSplitting.Character => [.. text.EnumerateRunes().Select(r => r.ToString())],
            _ => [text],
        };
        if (Ngrams is null) return tokens;
        var sizes = Ngrams.IsScalar ? Enumerable.Range(1, (int)Ngrams.Values[0]) : Ngrams.Values.Select(v => (int)v);
        return [.. sizes.SelectMany(n => Enumerable.Range(0, Math.Max(0, tokens.Count - n + 1)).Select(i => string.Join(' ', tokens.Skip(i).Take(n))))];
    }

    [GeneratedRegex(@"[!""#$%&()\*\+,-\./:;<=>?@\[\\\]^_`{|}~\']")]
    private static partial Regex Punctuation();
}
