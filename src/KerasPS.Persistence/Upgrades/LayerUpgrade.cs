using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// One quirk of an older Keras and its repair: changes a layer's entry (class name and configuration) to the form
/// Keras 3 writes. Found by scanning the assembly; the order of the numbers is the order of application.
/// </summary>
internal abstract class LayerUpgrade
{
    /// <summary>Its place among the upgrades; equal numbers do not depend on each other.</summary>
    public virtual int Order => 0;

    /// <summary>Changes the entry in place where it has the quirk.</summary>
    /// <param name="entry">class_name, config and, in a functional model, name and inbound_nodes.</param>
    /// <param name="config">The entry's configuration.</param>
    /// <param name="origin">Who wrote it; takes notes.</param>
    public abstract void Apply(JsonObject entry, JsonObject config, ModelOrigin origin);

    /// <summary>Gives a key today's name, unless that is there already.</summary>
    protected static bool Rename(JsonObject config, string old, string name)
    {
        if (!config.Remove(old, out var value)) return false;
        config.TryAdd(name, value);
        return true;
    }

    /// <summary>Takes a value out.</summary>
    protected static JsonNode? Take(JsonObject config, string key)
    {
        config.Remove(key, out var value);
        return value;
    }

    /// <summary>The entry's class.</summary>
    protected static string Class(JsonObject entry) => entry["class_name"]!.GetValue<string>();
}
