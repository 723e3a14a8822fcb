using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>All upgrades, applied to every layer of a tree of configurations, the inner ones first.</summary>
internal static class LayerUpgrades
{
    private static readonly Lazy<LayerUpgrade[]> All = new(() =>
    [
        .. typeof(LayerUpgrades).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(LayerUpgrade)) && !t.IsAbstract)
            .Select(t => (LayerUpgrade)Activator.CreateInstance(t)!)
            .OrderBy(u => u.Order).ThenBy(u => u.GetType().Name, StringComparer.Ordinal),
    ]);

    /// <summary>Upgrades one entry and everything inside it.</summary>
    public static void Apply(JsonObject entry, ModelOrigin origin)
    {
        if (entry["config"] is JsonArray list) // Keras 1 wrote a sequential model's layers as a bare list
        {
            entry.Remove("config");
            entry["config"] = new JsonObject { ["layers"] = list };
        }
        if (entry["config"] is not JsonObject config) return;
        foreach (var inner in Inner(config).ToList()) Apply(inner, origin);
        foreach (var upgrade in All.Value)
            if (!OperationEntry.Is(entry)) upgrade.Apply(entry, config, origin);
        // Ops that lead nowhere are gone now.
        foreach (var op in Inner(config).Where(e => OperationEntry.Is(e) && !OperationEntry.IsKnown(e)))
            origin.Note(NameOf(op), $"the op '{op["class_name"]}' has no counterpart here: rebuild that part with layers", UpgradeSeverity.Unsupported);
    }

    /// <summary>The name of an entry's layer.</summary>
    public static string NameOf(JsonObject entry) =>
        (entry["config"] is JsonObject config ? config["name"] : null)?.ToString() ?? entry["name"]?.ToString() ?? entry["class_name"]?.ToString() ?? "";

    /// <summary>The entries inside a configuration.</summary>
    public static IEnumerable<JsonObject> Inner(JsonObject config)
    {
        foreach (var (key, value) in config)
            if (key is "layer" or "backward_layer" or "forward_layer" or "cell" && value is JsonObject one) yield return one;
            else if (key is "layers" or "cells" && value is JsonArray many)
                foreach (var item in many.OfType<JsonObject>()) yield return item;
    }
}
