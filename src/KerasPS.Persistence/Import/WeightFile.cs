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
    public static ImportReport Load(Model model, ByteSource source, LoadOptions options, bool byName, bool skipMismatch, Action<string>? skipped)
    {
        if (FileInspection.IsZip(source))
        {
            using var zip = ZipReader.Open(source);
            using var inner = Hdf5File.Open(zip.Source(FileInspection.Weights(zip)));
            return Newer(inner.Root, model, zip.Name, ImportReport.ArchiveFormat);
        }
        using var file = Hdf5File.Open(source);
        if (StoredWeights.GroupOf(file.Root) is not { } group) return Newer(file.Root, model, file.Name, "Weights");
        var origin = LegacyFile.OriginOf(file.Root, options);
        var stored = StoredWeights.Read(group, file.Name);
        var passed = new List<string>();
        IReadOnlyList<string> unused = [];
        if (!byName) WeightLoading.All(model, stored, origin);
        else
            unused = WeightLoading.ByName(model, stored, origin, skipMismatch, message =>
            {
                passed.Add(message);
                skipped?.Invoke(message);
            });
        return new(file.Name, "LegacyWeights", origin, Layers(model))
        {
            UnusedWeights = unused,
            SkippedWeights = passed,
            MissingWeights = byName ? [.. model.Layers.Where(l => l.Weights.Count > 0 && stored.All(s => s.Name != l.Name)).Select(l => l.Name)] : [],
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

    private static ImportReport Newer(H5Group root, Model model, string file, string format)
    {
        var origin = new ModelOrigin();
        ArchiveWeights.Read(root, model, file);
        if (model.IsCompiled) ArchiveWeights.ReadOptimizer(root, model, origin);
        return new(file, format, origin, Layers(model));
    }

    private static List<ImportedLayer> Layers(Model model) =>
        [.. model.AllLayers.Select(l => new ImportedLayer(l.Name, l.ClassName, ImportStatus.Ok, ""))];
}
