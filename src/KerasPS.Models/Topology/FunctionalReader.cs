using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Rebuilds the calls of a functional model from Keras 3's configuration.</summary>
internal sealed class FunctionalReader
{
    private readonly Dictionary<string, JsonObject> entries = [];
    private readonly Dictionary<string, Layer> layers = [];
    private readonly CallNumbers numbers;
    private readonly Dictionary<(string Layer, int Call), IReadOnlyList<SymbolicTensor>> values = [];

    public FunctionalReader(JsonObject config)
    {
        foreach (var entry in config["layers"] as JsonArray ?? [])
        {
            var item = entry!.AsObject();
            var name = item["name"]?.GetValue<string>() ?? item["config"]!["name"]!.GetValue<string>();
            entries[name] = item;
            if (!OperationEntry.Is(item)) layers[name] = (Layer)KerasRegistry.Resolve(typeof(Layer), item)!;
        }
        numbers = new(config);
        CallAll();
        (Inputs, InputNames) = Ends(config["input_layers"]);
        (Outputs, OutputNames) = Ends(config["output_layers"]);
    }

    public IReadOnlyList<SymbolicTensor> Inputs { get; }

    public string[]? InputNames { get; }

    public IReadOnlyList<SymbolicTensor> Outputs { get; }

    public string[]? OutputNames { get; }

    /// <summary>What tf.keras' <c>add_loss</c> computes beside the outputs.</summary>
    public IEnumerable<SymbolicTensor> Losses => layers.Where(l => l.Value is Layers.AddLoss && values.ContainsKey((l.Key, 0))).Select(l => values[(l.Key, 0)][0]);

    private void CallAll()
    {
        var pending = new List<(string Name, int Call, JsonObject Node)>();
        foreach (var (name, entry) in entries)
        {
            var nodes = entry["inbound_nodes"] as JsonArray ?? [];
            if (layers.GetValueOrDefault(name) is Layers.InputLayer input) values[(name, 0)] = [input.Tensor];
            else
                for (var i = 0; i < nodes.Count; i++) pending.Add((name, i, nodes[i]!.AsObject()));
        }
        while (pending.Count > 0)
        {
            // A layer's calls keep their order, so that they get the same numbers.
            var blocked = new HashSet<string>();
            var left = new List<(string, int, JsonObject)>();
            foreach (var item in pending)
            {
                if (blocked.Contains(item.Name) || !IsReady(item.Node))
                {
                    blocked.Add(item.Name);
                    left.Add(item);
                }
                else values[(item.Name, item.Call)] = Call(item.Name, item.Node);
            }
            if (left.Count == pending.Count)
                throw new KerasException("ModelConfig", "The configuration's layers cannot be connected; a call of " +
                    $"'{pending[0].Name}' refers to a layer that is missing or depends on itself.");
            pending = left;
        }
    }

    private IReadOnlyList<SymbolicTensor> Call(string name, JsonObject node)
    {
        var args = (JsonArray)node["args"]!;
        var keywords = node["kwargs"] as JsonObject ?? [];
        if (!layers.TryGetValue(name, out var layer)) return OperationSerializer.Read(entries[name], args, keywords, Tensor);
        var inputs = TensorsIn(args).ToList();
        var arguments = new Dictionary<string, object?>();
        foreach (var (key, value) in keywords)
        {
            if (value is null) continue;
            var tensors = TensorsIn(value).ToList();
            if (key == "inputs") inputs.AddRange(tensors);
            else arguments[key] = CallNumbers.History(value) is not null ? tensors[0] : tensors.Count > 0 ? tensors.ToArray() : Constant(value);
        }
        return layer.ApplyAll(inputs, arguments.Count == 0 ? null : arguments);
    }

    private static object? Constant(JsonNode value) => value is JsonValue simple
        // As an object: without the cast the branches meet in JsonNode.
        ? simple.TryGetValue<bool>(out var flag) ? (object)flag
            : simple.TryGetValue<int>(out var whole) ? whole
            : simple.TryGetValue<double>(out var number) ? number : simple.GetValue<string>()
        : value.DeepClone();

    private IEnumerable<SymbolicTensor> TensorsIn(JsonNode? node) =>
        CallNumbers.History(node) is { } reference ? [Value(reference)]
        : node is JsonArray items ? items.SelectMany(TensorsIn)
        : node is JsonObject table ? table.SelectMany(t => TensorsIn(t.Value))
        : [];

    private SymbolicTensor? Tensor(JsonNode? node) => CallNumbers.History(node) is { } reference ? Value(reference) : null;

    private bool IsReady(JsonNode? node) =>
        CallNumbers.History(node) is { } reference ? values.ContainsKey(numbers.OfArgument(reference))
        : node is JsonArray items ? items.All(IsReady)
        : node is not JsonObject table || table.All(t => IsReady(t.Value));

    private SymbolicTensor Value(JsonArray reference) => Value(reference, numbers.OfArgument(reference));

    private SymbolicTensor End(JsonNode? reference) => Value((JsonArray)reference!, numbers.OfEnd((JsonArray)reference!));

    private SymbolicTensor Value(JsonArray reference, (string, int) call) =>
        values.TryGetValue(call, out var outputs) ? outputs[reference[2]!.GetValue<int>()]
        : throw new KerasException("ModelConfig", $"The configuration refers to {reference.ToJsonString()}, which no layer gives.");

    private (IReadOnlyList<SymbolicTensor>, string[]?) Ends(JsonNode? node) =>
        CallNumbers.IsReference(node) ? ([End(node)], null)
        : node is JsonArray items ? ([.. items.SelectMany(i => Ends(i).Item1)], null)
        : node is JsonObject table ? ([.. table.Select(t => End(t.Value))], [.. table.Select(t => t.Key)])
        : throw new KerasException("ModelConfig", "The configuration lists no inputs or outputs.");
}
