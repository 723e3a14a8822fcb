using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>The entries of a configuration that are ops called like layers, as functional models of Keras 3 have them.</summary>
public static class OperationEntry
{
    internal const string KerasModule = "keras.src.ops.";
    internal const string OwnModule = "kerasps.ops";

    /// <summary>Whether an entry is an op rather than a layer, which its module tells: some ops have the names of layers (Reshape, Softmax).</summary>
    public static bool Is(JsonObject entry) => Module(entry) is { } module
        && (module.StartsWith(KerasModule[..^1], StringComparison.Ordinal) || module.StartsWith("kerasps.", StringComparison.Ordinal));

    /// <summary>Whether there is an op of the entry's name here.</summary>
    public static bool IsKnown(JsonObject entry) => entry["class_name"]?.ToString() is { } name
        && (Module(entry) == OwnModule ? OperationSerializer.Knows(name) : OperationFunctions.Knows(name));

    private static string? Module(JsonObject entry) => entry["module"] is JsonValue module && module.TryGetValue<string>(out var text) ? text : null;
}
