using System.Text.Json.Nodes;
using KerasPS.Persistence;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KerasPS.Yaml;

/// <summary>
/// Reads the YAML that Keras 1 and 2 wrote as the tree its JSON would be. Python's tags for tuples and for NumPy numbers
/// are data and are read; any other tag would make Python run something and is refused.
/// </summary>
internal sealed class YamlReader
{
    private const int MostNodes = 2_000_000;
    private const int MostDepth = 512;
    private readonly IParser parser;
    private readonly Dictionary<string, JsonNode?> anchors = [];
    private int nodes;

    private YamlReader(IParser parser) => this.parser = parser;

    /// <summary>The tree of a text.</summary>
    /// <exception cref="KerasException">The text is no YAML, or holds tags that are not data.</exception>
    public static JsonObject Read(string text)
    {
        try
        {
            var reader = new YamlReader(new Parser(new StringReader(text)));
            reader.parser.Consume<StreamStart>();
            reader.parser.Consume<DocumentStart>();
            // Once through JSON's text: numbers are then read as whatever type is asked for.
            return JsonNode.Parse((reader.Node(0) as JsonObject)?.ToJsonString() ?? "null", documentOptions: new() { MaxDepth = 2 * MostDepth }) as JsonObject
                ?? throw new KerasException("ModelConfig", "The YAML is no mapping: expected class_name and config.");
        }
        catch (YamlException error)
        {
            throw new KerasException("ModelConfig", $"The text is no YAML: {error.Message}", error);
        }
    }

    private JsonNode? Node(int depth)
    {
        if (depth > MostDepth || ++nodes > MostNodes) throw PersistenceErrors.TooLarge("YAML", "its text unfolds without end");
        switch (parser.Current)
        {
            case AnchorAlias:
                var name = parser.Consume<AnchorAlias>().Value.Value;
                if (!anchors.TryGetValue(name, out var known)) throw new KerasException("ModelConfig", $"The YAML refers to '*{name}', which it does not define before.");
                Count(known);
                return known?.DeepClone();
            case Scalar:
                return Remember(parser.Consume<Scalar>(), s => YamlScalars.Read(s));
            case SequenceStart:
                return Sequence(depth);
            default:
                return Mapping(depth);
        }
    }

    private JsonNode? Sequence(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        var tag = TagOf(start);
        var value = tag switch
        {
            "" or "python/tuple" or "python/list" or "seq" => items,
            "python/object/apply:numpy.core.multiarray.scalar" or "python/object/apply:numpy._core.multiarray.scalar" => YamlScalars.NumPyNumber(items),
            "python/object/apply:numpy.dtype" => items,
            _ => throw Refused(tag),
        };
        return Keep(start, value);
    }

    private JsonNode? Mapping(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var table = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>().Value;
            if (!table.TryAdd(key, Node(depth + 1))) throw new KerasException("ModelConfig", $"The YAML has the key '{key}' twice.");
        }
        var tag = TagOf(start);
        return tag switch
        {
            "" or "map" or "python/dict" => Keep(start, table),
            // The type of a NumPy number: its short name is its first argument.
            "python/object/apply:numpy.dtype" => Keep(start, table["args"]?.DeepClone()),
            _ => throw Refused(tag),
        };
    }

    private JsonNode? Remember(Scalar scalar, Func<Scalar, JsonNode?> read) => Keep(scalar, read(scalar));

    private JsonNode? Keep(NodeEvent node, JsonNode? value)
    {
        if (!node.Anchor.IsEmpty) anchors[node.Anchor.Value] = value?.DeepClone();
        return value;
    }

    // An alias stands for as many nodes as what it refers to, so that aliases of aliases cannot explode.
    private void Count(JsonNode? node)
    {
        if (++nodes > MostNodes) throw PersistenceErrors.TooLarge("YAML", "its text unfolds without end");
        if (node is JsonArray items)
            foreach (var item in items) Count(item);
        else if (node is JsonObject table)
            foreach (var (_, value) in table) Count(value);
    }

    internal static string TagOf(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific) return "";
        const string Standard = "tag:yaml.org,2002:";
        var tag = node.Tag.Value;
        return tag.StartsWith(Standard, StringComparison.Ordinal) ? tag[Standard.Length..] : tag;
    }

    internal static KerasException Refused(string tag) =>
        PersistenceErrors.Unsafe("YAML", $"it holds the tag '{tag}', which makes Python run code");
}
