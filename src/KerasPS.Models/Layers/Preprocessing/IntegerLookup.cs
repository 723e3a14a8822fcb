namespace KerasPS.Layers;

/// <summary>Whole numbers as positions in a vocabulary, or positions as whole numbers.</summary>
/// <input>any shape, of whole numbers</input>
/// <output>that of the input for int; otherwise (batch, size of the vocabulary)</output>
/// <remarks>The vocabulary is given, or learned by the layer's method Adapt. It is kept in files but is no weight.</remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Article numbers become small numbers; 0 stands for all unknown ones.
/// <code>
/// $model = New-Sequential | Add-Layer IntegerLookup -Vocabulary 4711, 815 -InputShape 3
/// Invoke-Predict -Model $model (ConvertTo-Tensor ((815, 4711, 1), (7, 815, 815)))
/// # int64(2, 3)
/// # [[2, 1, 0],
/// #  [0, 2, 2]]
/// </code>
/// </example>
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
