using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Writes a functional model's layers and calls as Keras 3 does.</summary>
internal sealed class FunctionalWriter
{
    private readonly FunctionalModel model;
    private readonly Dictionary<LayerCall, int> numbers = [];

    public FunctionalWriter(FunctionalModel model)
    {
        this.model = model;
        // Calls are numbered within this model, whatever else the layer was called in.
        foreach (var calls in model.Nodes.GroupBy(n => n.Layer))
        {
            var number = 0;
            foreach (var call in calls.OrderBy(c => c.Index)) numbers[call] = number++;
        }
    }

    public JsonObject Write()
    {
        var layers = new JsonArray();
        foreach (var layer in model.Operations)
        {
            var entry = layer is OperationLayer operation
                ? OperationSerializer.Write(operation)
                : (JsonObject)KerasSerializer.Serialize(layer);
            entry["name"] = layer.Name;
            entry["inbound_nodes"] = new JsonArray([.. model.Nodes.Where(n => n.Layer == layer).OrderBy(n => n.Index)
                .Where(_ => layer is not KerasPS.Layers.InputLayer).Select(Node)]);
            layers.Add(entry);
        }
        return new()
        {
            ["name"] = model.Name,
            ["trainable"] = model.Trainable,
            ["layers"] = layers,
            ["input_layers"] = Ends(model.Inputs, model.InputNames),
            ["output_layers"] = Ends(model.Outputs, model.OutputNames),
        };
    }

    private JsonNode Node(LayerCall call)
    {
        JsonArray args;
        var keywords = Keywords(call.Arguments);
        if (call.Layer is OperationLayer operation) (args, keywords) = OperationSerializer.Arguments(operation, [.. call.Inputs.Select(Tensor)]);
        else if (call.Layer.FurtherInputs is { } keyword && call.Inputs.Count > 1)
        {
            args = [Tensor(call.Inputs[0])];
            keywords[keyword] = new JsonArray([.. call.Inputs.Skip(1).Select(Tensor)]);
        }
        else if (call.Inputs.Count == 1 || call.Layer.SpreadsInputs) args = [.. call.Inputs.Select(Tensor)];
        else args = [new JsonArray([.. call.Inputs.Select(Tensor)])];
        return new JsonObject { ["args"] = args, ["kwargs"] = keywords };
    }

    private JsonObject Keywords(IReadOnlyDictionary<string, object?> arguments) => new(arguments.Select(a =>
        KeyValuePair.Create(a.Key, a.Value switch
        {
            SymbolicTensor tensor => Tensor(tensor),
            IEnumerable<SymbolicTensor> tensors => new JsonArray([.. tensors.Select(Tensor)]),
            var constant => OptionConverter.ToJson(constant),
        })));

    private JsonNode Tensor(SymbolicTensor tensor) => new JsonObject
    {
        ["class_name"] = "__keras_tensor__",
        ["config"] = new JsonObject
        {
            ["shape"] = OptionConverter.ToJson(tensor.Shape),
            ["dtype"] = tensor.DType.KerasName(),
            ["keras_history"] = Reference(tensor),
        },
    };

    private JsonArray Reference(SymbolicTensor tensor, int first = 0)
    {
        var history = TensorHistory.Of(tensor) ?? throw new KerasException("ModelNotSerializable",
            $"Model '{model.Name}' uses the value {tensor}, which is not computed from its inputs. Make it inside a layer of your own.");
        return new(history.Call.Layer.Name, first + numbers[history.Call], history.Index);
    }

    // A model made with names of its own keeps them as the keys of a dictionary.
    private JsonNode Ends(IReadOnlyList<SymbolicTensor> values, IReadOnlyList<string> names)
    {
        if (!names.SequenceEqual(values.Select(v => TensorHistory.Of(v)!.Call.Layer.Name)))
            return new JsonObject(names.Select((n, i) => KeyValuePair.Create(n, (JsonNode?)End(values[i]))));
        return values.Count == 1 ? End(values[0]) : new JsonArray([.. values.Select(End)]);
    }

    // Here, and only here, a nested functional model counts its own construction as its call 0.
    private JsonArray End(SymbolicTensor tensor) => Reference(tensor, TensorHistory.Of(tensor)?.Call.Layer is FunctionalModel ? 1 : 0);
}
