namespace KerasPS.Layers;

/// <summary>A layer whose vocabulary files keep beside its configuration.</summary>
public interface IVocabularyLayer
{
    /// <summary>The vocabulary a file must keep, special entries first; null where the configuration has it already.</summary>
    IReadOnlyList<string>? VocabularyToSave { get; }

    /// <summary>How rare each entry is, in the output mode tf_idf; else null.</summary>
    IReadOnlyList<double>? RarityWeights { get; }

    /// <summary>Takes a vocabulary as a file kept it.</summary>
    void LoadVocabulary(IReadOnlyList<string> entries, IReadOnlyList<double>? rarity);
}
