using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Rebuilds the calls of a functional model from Keras 3's configuration.</summary>
internal sealed class FunctionalReader
{
    private readonly Dictionary<string, JsonObject> entries = [];
    private readonly Dictionary<string, Layer> layers = [];
    private readonly Dictionary<string, int> firstCall = [];
    private readonly Dictionary<(string Layer, int Call), IReadOnlyList<SymbolicTensor>> values = [];

    public FunctionalReader(JsonObject config)
    {
        foreach (var entry in config["layers"] as JsonArray ?? [])
        {
            var item = entry!.AsObject();
            var name = item["name"]?.GetValue<string>() ?? item["config"]!["name"]!.GetValue<string>();
            entries[name] = item;
            if (!OperationSerializer.IsOperation(item)) layers[name] = (Layer)KerasRegistry.Resolve(typeof(Layer), item)!;
        }
        FindFirstCalls(config);
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

    // Nested models count from 1 in some files and from 0 in others: the lowest number referred to is the first call.
    private void FindFirstCalls(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item when History(item) is { } reference:
                Note(reference);
                break;
            case JsonObject item:
                foreach (var (key, value) in item)
                    if (key is "input_layers" or "output_layers") FindEnds(value);
                    // What a nested model's own configuration says concerns its own layers.
                    else if (key is "layers" or "inbound_nodes" or "args" or "kwargs" || value is JsonArray || History(value) is not null)
                        if (key != "config") FindFirstCalls(value);
                break;
            case JsonArray items:
                foreach (var item in items) FindFirstCalls(item);
                break;
        }
    }

    private void FindEnds(JsonNode? node)
    {
        if (IsReference(node)) Note((JsonArray)node!);
        else if (node is JsonArray items) foreach (var item in items) FindEnds(item);
        else if (node is JsonObject table) foreach (var (_, value) in table) FindEnds(value);
    }

    private void Note(JsonArray reference)
    {
        var name = reference[0]!.GetValue<string>();
        var call = reference[1]!.GetValue<int>();
        firstCall[name] = firstCall.TryGetValue(name, out var first) ? Math.Min(first, call) : call;
    }

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
            else arguments[key] = History(value) is not null ? tensors[0] : tensors.Count > 0 ? tensors.ToArray() : Constant(value);
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
        History(node) is { } reference ? [Value(reference)]
        : node is JsonArray items ? items.SelectMany(TensorsIn)
        : node is JsonObject table ? table.SelectMany(t => TensorsIn(t.Value))
        : [];

    private SymbolicTensor? Tensor(JsonNode? node) => History(node) is { } reference ? Value(reference) : null;

    private bool IsReady(JsonNode? node) =>
        History(node) is { } reference ? values.ContainsKey(Key(reference))
        : node is JsonArray items ? items.All(IsReady)
        : node is not JsonObject table || table.All(t => IsReady(t.Value));

    private SymbolicTensor Value(JsonArray reference)
    {
        if (values.TryGetValue(Key(reference), out var outputs)) return outputs[reference[2]!.GetValue<int>()];
        throw new KerasException("ModelConfig", $"The configuration refers to {reference.ToJsonString()}, which no layer gives.");
    }

    private (string, int) Key(JsonArray reference)
    {
        var name = reference[0]!.GetValue<string>();
        return (name, reference[1]!.GetValue<int>() - firstCall.GetValueOrDefault(name));
    }

    private (IReadOnlyList<SymbolicTensor>, string[]?) Ends(JsonNode? node) =>
        IsReference(node) ? ([Value((JsonArray)node!)], null)
        : node is JsonArray items ? ([.. items.SelectMany(i => Ends(i).Item1)], null)
        : node is JsonObject table ? ([.. table.Select(t => Value((JsonArray)t.Value!))], [.. table.Select(t => t.Key)])
        : throw new KerasException("ModelConfig", "The configuration lists no inputs or outputs.");

    private static bool IsReference(JsonNode? node) => node is JsonArray { Count: 3 } items && items[0] is JsonValue first
        && first.TryGetValue<string>(out _) && items[1] is JsonValue;

    private static JsonArray? History(JsonNode? node) => node is JsonObject item
        && item["class_name"] is JsonValue name && name.TryGetValue<string>(out var text) && text == "__keras_tensor__"
        ? (JsonArray)item["config"]!["keras_history"]!
        : null;
}
