using KerasPS.Hdf5;
using KerasPS.KerasH5;
using KerasPS.Import;
using KerasPS.Persistence;

namespace KerasPS.KerasArchive;

/// <summary>
/// The weights of the newer format (<c>.weights.h5</c>): every object's own variables under <c>vars</c>, numbered, its
/// parts under the names of the attributes that hold them, a model's layers under <c>layers</c> by class.
/// </summary>
internal static class ArchiveWeights
{
    /// <summary>Puts the file's weights into the model's layers.</summary>
    /// <param name="root">The weights file.</param>
    /// <param name="model">The model.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <param name="matching">Which layers are looked for under which names; null: all, by their place.</param>
    /// <returns>The weights that the file lacks: none, unless the matching passes over layers.</returns>
    public static IReadOnlyList<string> Read(H5Group root, Model model, string file, WeightMatching? matching = null)
    {
        matching ??= WeightMatching.All;
        var missing = new List<string>();
        foreach (var (path, layer) in ArchivePaths.Of(model, matching.ByName ? root : null))
        {
            var own = ArchivePaths.Own(layer);
            var places = own.Select((_, i) => path is null ? null : ArchivePaths.Place(root, path, own, i)).ToList();
            if (places.Contains(null))
            {
                missing.AddRange(own.Where((_, i) => places[i] is null).Select(w => $"{layer.Name}/{w.Name}"));
                continue;
            }
            if (matching.SkipMismatch && own.Where((w, i) => !w.Shape.Equals(root.FindDataset(places[i]!)!.Shape)).FirstOrDefault() is { } other)
            {
                matching.Skip($"{layer}: its weight '{other.Name}' {other.Shape} has another shape in the file.");
                continue;
            }
            for (var i = 0; i < own.Count; i++) StoredWeights.ReadInto(root.FindDataset(places[i]!)!, own[i], places[i]!);
            // The file holds the adapted weight.
            layer.Adaptation?.Reset();
        }
        if (missing.Count > 0 && matching is { ByName: false, SkipMismatch: false })
            throw new KerasException("WeightFileMismatch", $"'{file}' lacks {missing.Count} of the model's weights: {string.Join(", ", missing.Take(5))}. " +
                "It was saved from another architecture.");
        return missing;
    }

    /// <summary>The weights that the file lacks, and the arrays the model has no place for.</summary>
    public static (IReadOnlyList<string> Missing, IReadOnlyList<string> Unused) Compare(H5Group root, Model model, bool byName = false)
    {
        var missing = new List<string>();
        var rest = root.Datasets().Select(d => d.Key).Where(d => !IsState(d)).ToHashSet();
        foreach (var (path, layer) in ArchivePaths.Of(model, byName ? root : null))
        {
            var own = ArchivePaths.Own(layer);
            for (var i = 0; i < own.Count; i++)
                if (path is null || ArchivePaths.Place(root, path, own, i) is not { } place) missing.Add($"{layer.Name}/{own[i].Name}");
                else rest.Remove(place);
        }
        return (missing, [.. rest.Order(StringComparer.Ordinal)]);
    }

    // What belongs to training, to a seed or to a vocabulary is no weight.
    private static bool IsState(string path) => path.StartsWith("optimizer/", StringComparison.Ordinal) || path.StartsWith("metrics/", StringComparison.Ordinal) || path.Contains("seed_generator", StringComparison.Ordinal)
        || path.EndsWith("/idf_weights", StringComparison.Ordinal);

    /// <summary>The layers whose vocabulary the archive keeps as a file of lines, with their paths.</summary>
    public static IReadOnlyList<(string Path, Layers.IVocabularyLayer Layer)> Vocabularies(Model model)
    {
        var found = new List<(string, Layers.IVocabularyLayer)>();
        foreach (var (path, layer) in ArchivePaths.Of(model))
            if (layer is Layers.IVocabularyLayer words) found.Add((path!, words));
        return found;
    }

    /// <summary>Gives the layers the vocabularies that stand beside the weights.</summary>
    /// <param name="root">The weights file.</param>
    /// <param name="model">The model.</param>
    /// <param name="asset">The text of an entry of the archive, or null.</param>
    public static void ReadVocabularies(H5Group root, Model model, Func<string, string?> asset)
    {
        foreach (var (path, layer) in Vocabularies(model))
        {
            if (asset($"assets/{path}/vocabulary.txt") is not { } text) continue;
            var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
            while (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
            var rarity = root.FindGroup($"{path}/vars")?.FindDataset("idf_weights")?.Read().ToDoubles();
            if (lines.Count > 0) layer.LoadVocabulary(lines, rarity);
        }
    }

    public static void Write(H5Group root, Model model)
    {
        foreach (var (path, layer) in ArchivePaths.Of(model))
        {
            var vars = root.Group(path!.Length == 0 ? "vars" : path + "/vars");
            vars.Set("name", H5Attribute.OfText(layer.Name));
            if (layer is Layers.IVocabularyLayer { RarityWeights: { Count: > 0 } rarity })
                vars.Put("idf_weights", new H5Dataset(Tensor.From([.. rarity.Select(r => (float)r)])));
            var own = ArchivePaths.Own(layer);
            for (var i = 0; i < own.Count; i++) vars.Put(FormattableString.Invariant($"{i}"), new H5Dataset(Adaptations.Merged(layer, own[i]), own[i].DType));
        }
    }

    public static void ReadOptimizer(H5Group root, Model model, Upgrades.ModelOrigin origin)
    {
        if (root.FindGroup("optimizer/vars") is not { } vars) return;
        model.BuildOptimizer();
        var optimizer = model.Optimizer!;
        var slots = optimizer.Slots;
        // A model saved before its first step has no state yet.
        if (vars.Members.Count <= 2 && slots.Count > 1) return;
        var start = vars.Members.Count - slots.Count;
        if (start is < 1 or > 2)
        {
            origin.Note(optimizer.Name, $"the file's optimizer state ({vars.Members.Count} arrays) does not fit {optimizer.ClassName} ({slots.Count} slots); it starts afresh", Upgrades.UpgradeSeverity.Ignored);
            return;
        }
        optimizer.Iterations = (long)vars.FindDataset("0")!.Read().GetDouble(0);
        if (start == 2 && !optimizer.HasSchedule) optimizer.StoredLearningRate = vars.FindDataset("1")!.Read().GetDouble(0);
        for (var i = 0; i < slots.Count; i++) slots[i].Assign(vars.FindDataset(FormattableString.Invariant($"{i + start}"))!.Read());
    }

    public static void WriteOptimizer(H5Group root, Model model)
    {
        var optimizer = model.Optimizer!;
        var vars = root.Group("optimizer/vars");
        vars.Set("name", H5Attribute.OfText(optimizer.Name));
        var values = new List<Tensor> { Tensor.From([optimizer.Iterations]).Reshape(Shape.Scalar) };
        if (!optimizer.HasSchedule) values.Add(Tensor.Scalar((float)optimizer.StoredLearningRate));
        values.AddRange(Downgrades.Keras3Slots.Of(model).Select(s => s.Value));
        for (var i = 0; i < values.Count; i++) vars.Put(FormattableString.Invariant($"{i}"), new H5Dataset(values[i]));
    }
}
