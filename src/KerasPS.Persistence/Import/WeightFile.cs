using KerasPS.Archives;
using KerasPS.Hdf5;
using KerasPS.KerasArchive;
using KerasPS.KerasH5;
using KerasPS.Persistence;
using KerasPS.Upgrades;

namespace KerasPS.Import;

/// <summary>Weights apart from their model: which layout a file has, and how it goes into a model.</summary>
internal static class WeightFile
{
    public static ImportReport Load(Model model, ByteSource source, LoadOptions options, WeightMatching matching)
    {
        if (FileInspection.IsZip(source))
        {
            using var zip = ZipReader.Open(source);
            using var inner = Hdf5File.Open(zip.Source(FileInspection.Weights(zip)));
            return Newer(inner.Root, model, zip.Name, ImportReport.ArchiveFormat, matching);
        }
        using var file = Hdf5File.Open(source);
        if (StoredWeights.GroupOf(file.Root) is not { } group) return Newer(file.Root, model, file.Name, "Weights", matching);
        var origin = LegacyFile.OriginOf(file.Root, options);
        var stored = StoredWeights.Read(group, file.Name);
        IReadOnlyList<string> unused = [];
        if (matching.ByName) unused = WeightLoading.ByName(model, stored, origin, matching);
        else WeightLoading.All(model, stored, origin, matching);
        return new(file.Name, "LegacyWeights", origin, Layers(model))
        {
            UnusedWeights = unused,
            SkippedWeights = matching.Passed,
            MissingWeights = matching.ByName ? [.. model.Layers.Where(l => l.Weights.Count > 0 && stored.All(s => s.Name != l.Name)).Select(l => l.Name)] : [],
        };
    }

    /// <summary>The tree of a weights file of this name.</summary>
    public static H5Group Tree(Model model, string path)
    {
        var root = new H5Group();
        if (!path.EndsWith(".weights.h5", StringComparison.OrdinalIgnoreCase))
        {
            LegacyFile.WriteWeights(root, model);
            return root;
        }
        ArchiveWeights.Write(root, model);
        if (model.HasOptimizerState) ArchiveWeights.WriteOptimizer(root, model);
        return root;
    }

    private static ImportReport Newer(H5Group root, Model model, string file, string format, WeightMatching matching)
    {
        var origin = new ModelOrigin();
        var missing = ArchiveWeights.Read(root, model, file, matching);
        // The state belongs to the weights as they were together.
        if (model.IsCompiled && matching is { ByName: false, SkipMismatch: false }) ArchiveWeights.ReadOptimizer(root, model, origin);
        return new(file, format, origin, Layers(model))
        {
            MissingWeights = missing,
            UnusedWeights = ArchiveWeights.Compare(root, model, matching.ByName).Unused,
            SkippedWeights = matching.Passed,
        };
    }

    private static List<ImportedLayer> Layers(Model model) =>
        [.. model.AllLayers.Select(l => new ImportedLayer(l.Name, l.ClassName, ImportStatus.Ok, ""))];
}
