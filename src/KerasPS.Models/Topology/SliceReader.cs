using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Python's indexing of a value as files write it: numbers, slices, an ellipsis and new axes.</summary>
internal static class SliceReader
{
    public static SymbolicTensor GetItem(SymbolicTensor x, JsonNode? key) =>
        K.GetItem(x, [.. (key is JsonArray list ? list : [key]).Select(Item)]);

    private static object? Item(JsonNode? node) => node switch
    {
        null => null,
        JsonObject item => item["class_name"]?.GetValue<string>() == "__ellipsis__" ? "..." : Range(item["config"]!),
        _ => node.GetValue<int>(),
    };

    private static SliceRange Range(JsonNode slice) =>
        new(slice["start"]?.GetValue<int>(), slice["stop"]?.GetValue<int>(), slice["step"]?.GetValue<int>() ?? 1);
}
