using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>Words as numbers by a vocabulary, or numbers as words.</summary>
/// <input>any shape, of text; whole numbers where -Invert</input>
/// <output>that of the input for int; otherwise (batch, size of the vocabulary)</output>
/// <remarks>The vocabulary is given, or learned by the layer's method Adapt. It is kept in files but is no weight.</remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Words become numbers; 0 stands for all unknown ones.
/// <code>
/// $model = New-Sequential | Add-Layer StringLookup -Vocabulary red, blue -InputShape 3
/// Invoke-Predict -Model $model (ConvertTo-Tensor (('blue', 'red', 'green'), ('red', 'red', 'blue')))
/// # int64(2, 3)
/// # [[2, 1, 0],
/// #  [1, 1, 2]]
/// $back = New-Sequential | Add-Layer StringLookup -Vocabulary red, blue -Invert -InputShape 2
/// Invoke-Predict -Model $back (ConvertTo-Tensor ((2, 1), (0, 2)))
/// # string(2, 2)
/// # [['blue', 'red'],
/// #  ['[UNK]', 'blue']]
/// </code>
/// </example>
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
