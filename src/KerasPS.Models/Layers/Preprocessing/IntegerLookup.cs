namespace KerasPS.Layers;

/// <summary>Whole numbers as positions in a vocabulary, or positions as whole numbers.</summary>
[KerasObject("IntegerLookup")]
public sealed class IntegerLookup : IndexLookup
{
    /// <summary>Makes the layer with the entry -1 for unknown numbers.</summary>
    public IntegerLookup() => OovToken = -1;

    /// <summary>The type of the entries.</summary>
    [Option(Help = "The type of the entries.")]
    public string VocabularyDtype { get; init; } = "int64";

    /// <inheritdoc/>
    private protected override bool Whole => true;
}
