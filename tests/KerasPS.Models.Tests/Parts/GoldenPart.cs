using System.Text.Json.Nodes;

namespace KerasPS.Tests.Parts;

/// <summary>One part of the golden tables: cases in JSON, arrays by name.</summary>
internal sealed class GoldenPart
{
    private static readonly Dictionary<string, GoldenPart> Loaded = [];
    private readonly IReadOnlyDictionary<string, Tensor> arrays;

    private GoldenPart(string name)
    {
        var archive = GoldenArchive.Of("parts");
        Cases = [.. archive.Json(name + ".json").AsArray().Select(c => c!.AsObject())];
        arrays = archive.Arrays(name + ".npz");
    }

    public IReadOnlyList<JsonObject> Cases { get; }

    public static GoldenPart Of(string name)
    {
        lock (Loaded) return Loaded.TryGetValue(name, out var found) ? found : Loaded[name] = new(name);
    }

    public bool IsArray(JsonNode? node) => node is JsonObject o && o.ContainsKey("array");

    public Tensor Array(JsonNode? node) => arrays[node!["array"]!.GetValue<string>()];

    /// <summary>Rows of a theory: number, name and library of each case that a filter lets through.</summary>
    public static IEnumerable<object[]> Rows(string part, Func<JsonObject, bool> filter) =>
        Of(part).Cases.Select((c, i) => (Case: c, Index: i)).Where(c => filter(c.Case))
            .Select(c => new object[] { c.Index, Name(c.Case), c.Case["library"]?.GetValue<string>() ?? "" });

    public static string Name(JsonObject c) => c["name"]!.GetValue<string>();

    /// <summary>A case's options as they stand in its JSON.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Options(JsonObject c, string key) =>
        (c[key]?.AsObject() ?? []).Select(o => KeyValuePair.Create(o.Key, (object?)o.Value));
}
