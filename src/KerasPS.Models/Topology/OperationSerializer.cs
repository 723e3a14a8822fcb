using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// The form of ops in a functional model's configuration. An op that is one of the backend functions is written as
/// Keras writes the function; the others by their own name and attributes.
/// </summary>
internal static class OperationSerializer
{
    private const string KerasModule = "keras.src.ops.numpy";
    private const string OwnModule = "kerasps.ops";

    /// <summary>Whether an entry of a configuration is an op rather than a layer.</summary>
    public static bool IsOperation(JsonObject entry) => entry["module"] is JsonValue module
        && module.TryGetValue<string>(out var text)
        && (text.StartsWith("keras.src.ops", StringComparison.Ordinal) || text == OwnModule);

    /// <summary>The entry of an op, without its calls.</summary>
    public static JsonObject Write(OperationLayer layer)
    {
        var op = layer.Op;
        var function = op.GetType().IsGenericType;
        var config = new JsonObject { ["name"] = layer.Name };
        if (!function)
            foreach (var property in Attributes(op.GetType()))
                config[Naming.ToSnakeCase(property.Name)] = OperationAttributes.ToJson(property.GetValue(op));
        var name = function ? OperationNames.Of(op) : op.GetType().Name;
        return new()
        {
            ["module"] = function ? KerasModule : OwnModule,
            ["class_name"] = name,
            ["config"] = config,
            ["registered_name"] = name,
        };
    }

    /// <summary>The arguments of a call: the model's values and the fixed ones in the op's order.</summary>
    public static JsonArray Arguments(OperationLayer layer, IReadOnlyList<JsonNode> inputs)
    {
        var next = 0;
        return [.. layer.FixedInputs.Select(f => f is null ? inputs[next++] : OperationAttributes.Constant(f))];
    }

    /// <summary>Applies the op of an entry.</summary>
    public static IReadOnlyList<SymbolicTensor> Read(JsonObject entry, JsonArray args, JsonObject keywords,
        Func<JsonNode?, SymbolicTensor?> tensor)
    {
        var name = entry["class_name"]!.GetValue<string>();
        var config = entry["config"] as JsonObject ?? [];
        var outputs = entry["module"]!.GetValue<string>() == OwnModule
            ? ReadOwn(name, config, args, tensor)
            : OperationFunctions.Call(name, config, args, keywords, tensor);
        OperationTracer.Connect(outputs);
        if (outputs.Count > 0 && TensorHistory.Of(outputs[0])?.Call.Layer is OperationLayer layer
            && config["name"] is JsonValue own) layer.Name = own.GetValue<string>();
        return outputs;
    }

    private static SymbolicTensor[] ReadOwn(string name, JsonObject config, JsonArray args, Func<JsonNode?, SymbolicTensor?> tensor)
    {
        var type = typeof(Op).Assembly.GetTypes().FirstOrDefault(t => t.Name == name && typeof(Op).IsAssignableFrom(t))
            ?? throw new KerasException("OperationUnknown", $"There is no op '{name}'; the file may come from a newer version.");
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var values = constructor.GetParameters()
            .Select(p => OperationAttributes.FromJson(config[Naming.ToSnakeCase(p.Name!)], p.ParameterType)).ToArray();
        return Node.Create((Op)constructor.Invoke(values), [.. args.Select(a => tensor(a) ?? OperationAttributes.ReadConstant(a!))]).Outputs;
    }

    private static IEnumerable<PropertyInfo> Attributes(Type op) => op.GetConstructors()
        .OrderByDescending(c => c.GetParameters().Length).First().GetParameters()
        .Select(p => op.GetProperty(p.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!);
}
