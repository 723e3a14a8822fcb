using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>Lays the branches of a merged sequential model out as one functional graph.</summary>
internal sealed class BranchGraph
{
    private readonly HashSet<string> names = [];

    public JsonArray Layers { get; } = [];

    public JsonArray Inputs { get; } = [];

    /// <summary>Appends layers in a chain and returns the name of the last one.</summary>
    public string Chain(JsonArray layers, string? previous)
    {
        foreach (var item in layers)
        {
            var layer = (JsonObject)item!.DeepClone();
            var config = (JsonObject)layer["config"]!;
            var kind = layer["class_name"]!.GetValue<string>();
            if (kind == "Merge" && config["layers"] is JsonArray branches)
            {
                config.Remove("layers");
                var ends = branches.Select(b => Branch(b!.AsObject())).ToList();
                previous = Append(layer, ends);
                continue;
            }
            if (previous is null) previous = kind == "InputLayer" ? null : Input(config);
            previous = previous is null ? AppendInput(layer) : Append(layer, [previous]);
        }
        return previous ?? throw new KerasException("ModelConfig", "A branch of the model has no layers.");
    }

    private string Branch(JsonObject branch)
    {
        var config = branch["config"] is JsonArray list ? list : branch["config"]!["layers"]!.AsArray();
        // A branch may itself be a functional model: it stays a nested layer with inputs of its own.
        if (branch["class_name"]!.GetValue<string>() == "Sequential") return Chain(config, null);
        var inputs = branch["config"]!["layers"]!.AsArray().Where(l => l!["class_name"]!.GetValue<string>() == "InputLayer")
            .Select(l => Input((JsonObject)l!["config"]!)).ToList();
        return Append((JsonObject)branch.DeepClone(), inputs);
    }

    private string Input(JsonObject of)
    {
        var shape = (of["batch_input_shape"] ?? of["batch_shape"])?.DeepClone()
            ?? throw new KerasException("ModelConfig", $"The first layer of a branch, '{of["name"]}', has no input shape.");
        var name = Unique(of["name"]!.GetValue<string>() + "_input");
        return AppendInput(new JsonObject
        {
            ["class_name"] = "InputLayer",
            ["config"] = new JsonObject { ["name"] = name, ["batch_shape"] = shape, ["dtype"] = of["dtype"]?.DeepClone() ?? "float32" },
            ["name"] = name,
        });
    }

    private string AppendInput(JsonObject layer)
    {
        var name = layer["config"]!["name"]!.GetValue<string>();
        names.Add(name);
        layer["name"] = name;
        layer["inbound_nodes"] = new JsonArray();
        Layers.Add(layer);
        Inputs.Add(new JsonArray(name, 0, 0));
        return name;
    }

    private string Append(JsonObject layer, IReadOnlyList<string> inputs)
    {
        var name = layer["config"]!["name"]!.GetValue<string>();
        names.Add(name);
        layer["name"] = name;
        var tensors = inputs.Select(i => (JsonNode)TensorReference.Make([i, 0, 0])).ToArray();
        layer["inbound_nodes"] = new JsonArray(new JsonObject
        {
            ["args"] = tensors.Length == 1 ? new JsonArray(tensors) : new JsonArray(new JsonArray(tensors)),
            ["kwargs"] = new JsonObject(),
        });
        Layers.Add(layer);
        return name;
    }

    private string Unique(string name)
    {
        var result = name;
        for (var i = 1; names.Contains(result); i++) result = FormattableString.Invariant($"{name}_{i}");
        return result;
    }
}
