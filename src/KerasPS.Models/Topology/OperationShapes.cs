using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>The forms of ops that change shapes.</summary>
internal static class OperationShapes
{
    /// <summary>
    /// A reshape; one that only adds or removes axes of length 1 under the name that says so, for it keeps any number of unknown lengths,
    /// of which a reshape may have one.
    /// </summary>
    public static OperationForm? Reshape(Node node)
    {
        var (from, to) = (node.Inputs[0].Shape.ToArray(), node.Outputs[0].Shape.ToArray());
        if (Added(from, to) is { } added) return new("numpy", "ExpandDims", new() { ["axis"] = Axis(added) }, 1);
        if (Added(to, from) is { } removed) return new("numpy", "Squeeze", new() { ["axis"] = Axis(removed) }, 1);
        return to.Count(d => d < 0) > 1 ? null : new("numpy", "Reshape", new() { ["newshape"] = List(to) }, 1);
    }

    /// <summary>A broadcast to a shape that is known.</summary>
    public static OperationForm? BroadcastTo(Node node) => node.Outputs[0].Shape.ToArray() is var to && to.Any(d => d < 0)
        ? null
        : new("numpy", "BroadcastTo", new() { ["shape"] = List(to) }, 1);

    /// <summary>A slice as Python's indexing.</summary>
    public static OperationForm Slice(SliceOp slice)
    {
        var ranges = new JsonArray();
        foreach (var range in slice.Ranges.Span)
            ranges.Add(new JsonObject
            {
                ["class_name"] = "__slice__",
                ["config"] = new JsonObject { ["start"] = range.Begin, ["stop"] = range.End, ["step"] = range.Stride == 1 ? null : range.Stride },
            });
        return new("numpy", "GetItem", [], Further: [ranges]);
    }

    /// <summary>Padding, by a constant that is an argument, or by what is there.</summary>
    public static OperationForm Pad(PadOp pad)
    {
        var widths = new JsonArray();
        foreach (var (before, after) in pad.Paddings.Span) widths.Add(new JsonArray(before, after));
        return new("numpy", "Pad", new() { ["pad_width"] = widths, ["mode"] = Naming.ToSnakeCase(pad.Mode.ToString()) },
            Keywords: pad.Mode == PadMode.Constant && pad.Value != 0 ? new() { ["constant_values"] = pad.Value } : null);
    }

    // The places of the larger shape's further axes, all of length 1; null where there are none or the others differ.
    private static List<int>? Added(int[] small, int[] large)
    {
        var places = new List<int>();
        var next = 0;
        for (var i = 0; i < large.Length; i++)
        {
            if (next < small.Length && small[next] == large[i]) next++;
            else if (large[i] == 1) places.Add(i);
            else return null;
        }
        return next == small.Length && places.Count > 0 ? places : null;
    }

    private static JsonNode Axis(List<int> places) => places.Count == 1 ? places[0] : List([.. places]);

    private static JsonArray List(int[] lengths) => new([.. lengths.Select(l => (JsonNode)l)]);
}
