using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Python's indexing of a value: numbers, slices, an ellipsis and new axes.</summary>
internal static class SliceReader
{
    public static SymbolicTensor GetItem(SymbolicTensor x, JsonNode? key)
    {
        var items = key is JsonArray list ? [.. list] : new List<JsonNode?> { key };
        var taken = items.Count(i => i is not null && !Is(i, "__ellipsis__"));
        var rank = x.Shape.Rank;
        var begin = new int?[rank];
        var end = new int?[rank];
        var strides = Enumerable.Repeat(1, rank).ToArray();
        var dropped = new List<int>();
        var added = new List<int>();
        var (axis, result) = (0, 0);
        foreach (var item in items)
        {
            if (item is null) added.Add(result++);
            else if (Is(item, "__ellipsis__"))
            {
                result += rank - taken;
                axis += rank - taken;
            }
            else if (Is(item, "__slice__"))
            {
                var slice = item["config"]!;
                begin[axis] = slice["start"]?.GetValue<int>();
                end[axis] = slice["stop"]?.GetValue<int>();
                strides[axis++] = slice["step"]?.GetValue<int>() ?? 1;
                result++;
            }
            else
            {
                var index = item.GetValue<int>();
                begin[axis] = index;
                end[axis] = index == -1 ? null : index + 1;
                dropped.Add(axis++);
            }
        }
        var sliced = K.Slice(x, begin, end, strides);
        if (dropped.Count > 0) sliced = K.Squeeze(sliced, [.. dropped]);
        foreach (var at in added) sliced = K.ExpandDims(sliced, at);
        return sliced;
    }

    private static bool Is(JsonNode node, string kind) => node is JsonObject item && item["class_name"]?.GetValue<string>() == kind;
}
