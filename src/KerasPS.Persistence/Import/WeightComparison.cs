using KerasPS.Archives;
using KerasPS.Hdf5;
using KerasPS.KerasArchive;
using KerasPS.KerasH5;
using KerasPS.Persistence;

namespace KerasPS.Import;

/// <summary>Which weights of a model a file lacks, and which of its weights the model has no place for.</summary>
internal static class WeightComparison
{
    public static (IReadOnlyList<string> Missing, IReadOnlyList<string> Unused) Of(Model model, ByteSource source)
    {
        if (FileInspection.IsZip(source))
        {
            using var zip = ZipReader.Open(source);
            using var inner = Hdf5File.Open(zip.Source(FileInspection.Weights(zip)));
            return ArchiveWeights.Compare(inner.Root, model);
        }
        using var file = Hdf5File.Open(source);
        return StoredWeights.GroupOf(file.Root) is { } group ? Legacy(model, StoredWeights.Read(group, file.Name)) : ArchiveWeights.Compare(file.Root, model);
    }

    // Layer by layer under their names.
    private static (IReadOnlyList<string>, IReadOnlyList<string>) Legacy(Model model, IReadOnlyList<StoredLayer> stored)
    {
        var layers = model.Layers.Where(l => l.Weights.Count > 0).ToList();
        var found = stored.Select(s => s.Name).ToHashSet();
        var known = layers.Select(l => l.Name).ToHashSet();
        return ([.. layers.Where(l => !found.Contains(l.Name)).Select(l => l.Name)], [.. stored.Where(s => !known.Contains(s.Name)).Select(s => s.Name)]);
    }
}
