using System.Text.Json.Nodes;
using KerasPS.Upgrades;

namespace KerasPS.Import;

/// <summary>Goes through an upgraded architecture and says of each layer what became of it.</summary>
internal static class LayerReport
{
    /// <summary>The layers of a tree that <see cref="LayerUpgrades"/> went through, with the notes it left.</summary>
    public static List<ImportedLayer> Of(JsonObject upgraded, ModelOrigin origin)
    {
        var notes = origin.Notes.ToLookup(note => note.Layer);
        var layers = new List<ImportedLayer>();
        Collect(upgraded, isRoot: true);
        return layers;

        void Collect(JsonObject entry, bool isRoot)
        {
            if (!isRoot) layers.Add(One(entry, notes[LayerUpgrades.NameOf(entry)].ToList()));
            if (entry["config"] is not JsonObject config) return;
            foreach (var inner in LayerUpgrades.Inner(config)) Collect(inner, isRoot: false);
        }
    }

    private static ImportedLayer One(JsonObject entry, List<UpgradeNote> notes)
    {
        var name = entry["class_name"]?.ToString() ?? "";
        var status = notes.Count == 0 ? Plain(name) : notes.Max(note => note.Severity) switch
        {
            UpgradeSeverity.Unsupported => ImportStatus.Unsupported,
            UpgradeSeverity.Ignored => ImportStatus.Reduced,
            _ => ImportStatus.Upgraded,
        };
        return new(LayerUpgrades.NameOf(entry), name, status, string.Join("; ", notes.Select(note => note.Text)));
    }

    private static ImportStatus Plain(string className) =>
        KerasRegistry.Find(typeof(Layer), className)?.Package is null ? ImportStatus.Ok : ImportStatus.Custom;
}
