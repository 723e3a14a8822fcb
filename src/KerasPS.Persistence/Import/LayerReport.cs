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

    /// <summary>The same layers with all notes that reading the file left.</summary>
    public static IReadOnlyList<ImportedLayer> WithNotes(IReadOnlyList<ImportedLayer> layers, ModelOrigin origin)
    {
        var notes = origin.Notes.ToLookup(note => note.Layer);
        return [.. layers.Select(l => notes[l.Name].ToList() is { Count: > 0 } own ? l with { Status = Status(own), Note = Text(own) } : l)];
    }

    private static ImportedLayer One(JsonObject entry, List<UpgradeNote> notes)
    {
        var name = entry["class_name"]?.ToString() ?? "";
        return new(LayerUpgrades.NameOf(entry), name, notes.Count == 0 ? Plain(name) : Status(notes), Text(notes));
    }

    private static ImportStatus Status(List<UpgradeNote> notes) => notes.Max(note => note.Severity) switch
    {
        UpgradeSeverity.Unsupported => ImportStatus.Unsupported,
        UpgradeSeverity.Ignored => ImportStatus.Reduced,
        _ => ImportStatus.Upgraded,
    };

    private static string Text(List<UpgradeNote> notes) => string.Join("; ", notes.Select(note => note.Text));

    private static ImportStatus Plain(string className) =>
        KerasRegistry.Find(typeof(Layer), className)?.Package is null ? ImportStatus.Ok : ImportStatus.Custom;
}
