using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// Layers of classes that are not registered here. All of them are noted, so that one error names every one; code that
/// a file holds (a Lambda's) is never run.
/// </summary>
internal sealed class UnknownClasses : LayerUpgrade
{
    public override int Order => 1000;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        var name = entry["registered_name"]?.ToString() is { Length: > 0 } registered && registered != "Functional" ? registered : Class(entry);
        if (name.Length == 0) return;
        if (KerasRegistry.Find(typeof(Layer), name) is not null || KerasRegistry.Find(typeof(Layer), Class(entry)) is not null) return;
        var way = Class(entry) == "Lambda"
            ? "its function is Python code, which is never run; register a layer or a function of the layer's name, or rebuild the model with layers"
            : "register a class of that name with Register-KerasObject, or rebuild the model with other layers";
        origin.Note(LayerUpgrades.NameOf(entry), $"the class '{name}' is unknown: {way}", UpgradeSeverity.Unsupported);
    }
}
