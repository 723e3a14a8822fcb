using System.Text;
using System.Text.Json.Nodes;
using KerasPS.Archives;
using KerasPS.Hdf5;
using KerasPS.KerasH5;
using KerasPS.Persistence;
using KerasPS.Upgrades;

namespace KerasPS.Import;

/// <summary>Looks into files of every kind without making models of them.</summary>
internal static class FileInspection
{
    private const int LargestText = 1 << 28;

    public static bool IsZip(ByteSource source) => ZipReader.IsZip(Start(source));

    /// <summary>The weights of an archive.</summary>
    public static ZipEntry Weights(ZipReader zip) => zip.Entries.GetValueOrDefault("model.weights.h5")
        ?? throw PersistenceErrors.Damaged(zip.Name, "it has no entry 'model.weights.h5'");

    public static ImportReport Inspect(ByteSource source)
    {
        var start = Start(source);
        if (ZipReader.IsZip(start)) return Archive(source);
        // An HDF5 file may begin with a block of the user's; text files do not hold zeros.
        if (H5Reader.IsHdf5(start) || start.AsSpan().Contains((byte)0)) return Hdf5(source);
        if (source.Length > LargestText) throw PersistenceErrors.TooLarge(source.Name, "it is no model file, and too large for an architecture");
        var bytes = new byte[source.Length];
        source.Read(0, bytes);
        var text = Encoding.UTF8.GetString(bytes);
        try
        {
            return text.TrimStart().StartsWith('{')
                ? Of(source.Name, "Json", ArchitectureReader.Parse(text), null)
                : Of(source.Name, "Yaml", Yaml.YamlReader.Read(text), null);
        }
        catch (KerasException e)
        {
            throw PersistenceErrors.Damaged(source.Name, $"it is neither HDF5 nor an archive, and no architecture as text ({e.Message.TrimEnd('.')})");
        }
    }

    private static ImportReport Archive(ByteSource source)
    {
        using var zip = ZipReader.Open(source);
        var metadata = Json(zip, "metadata.json");
        _ = Weights(zip);
        return Of(zip.Name, ImportReport.ArchiveFormat, Json(zip, "config.json"), new(metadata["keras_version"]?.ToString()));
    }

    private static ImportReport Hdf5(ByteSource source)
    {
        using var file = Hdf5File.Open(source);
        var root = file.Root;
        if (StoredWeights.GroupOf(root) is not { } group) return new(file.Name, "Weights", new(), []);
        var origin = LegacyFile.OriginOf(root, LoadOptions.Default);
        var stored = StoredWeights.Read(group, file.Name);
        if (root.Text("model_config") is not { } config)
            return new(file.Name, "LegacyWeights", origin, []) { UnusedWeights = [.. stored.Select(s => s.Name)] };
        var report = Of(file.Name, "LegacyHdf5", ArchitectureReader.Parse(config), origin);
        var names = report.Layers.Select(l => l.Name).ToHashSet();
        report.UnusedWeights = [.. stored.Select(s => s.Name).Where(n => !names.Contains(n))];
        return report;
    }

    private static ImportReport Of(string file, string format, JsonObject config, ModelOrigin? origin)
    {
        origin ??= ArchitectureReader.OriginOf(config);
        var upgraded = (JsonObject)config.DeepClone();
        LayerUpgrades.Apply(upgraded, origin);
        return new(file, format, origin, LayerReport.Of(upgraded, origin)) { Configuration = config };
    }

    private static JsonObject Json(ZipReader zip, string name)
    {
        var entry = zip.Entries.GetValueOrDefault(name) ?? throw PersistenceErrors.Damaged(zip.Name, $"it has no entry '{name}'");
        return ArchitectureReader.Parse(Encoding.UTF8.GetString(zip.Bytes(entry, LargestText)));
    }

    private static byte[] Start(ByteSource source)
    {
        var start = new byte[(int)Math.Min(16, source.Length)];
        source.Read(0, start);
        return start;
    }
}
