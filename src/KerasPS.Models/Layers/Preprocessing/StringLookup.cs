using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>Words as numbers by a vocabulary, or numbers as words.</summary>
[KerasObject("StringLookup")]
public sealed class StringLookup : IndexLookup
{
    /// <summary>Makes the layer with the entry [UNK] for unknown words.</summary>
    public StringLookup() => OovToken = "[UNK]";

    /// <summary>Kept in the configuration; text is Unicode.</summary>
    [Option(Help = "Kept in the configuration; text is Unicode.")]
    public string Encoding { get; init; } = "utf-8";

    /// <inheritdoc/>
    private protected override bool Whole => false;

    /// <summary>As Keras writes it.</summary>
    public override JsonObject GetConfig()
    {
        var config = base.GetConfig();
        if (GivenVocabulary is null) config["vocabulary"] = null;
        return config;
    }
}
