using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// The form of ops in a functional model's configuration. An op that is one of the backend functions is written as
/// Keras writes the function; the others by their own name and attributes.
/// </summary>
internal static class OperationSerializer
{
    /// <summary>The entry of an op, without its calls.</summary>
    public static JsonObject Write(OperationLayer layer)
    {
        var config = new JsonObject { ["name"] = layer.Name };
        string module, name;
        if (OperationForms.Of(layer) is { } form)
        {
            (module, name) = (OperationEntry.KerasModule + form.Module, form.ClassName);
            foreach (var (key, value) in form.Config) config[key] = value?.DeepClone();
        }
        else (module, name) = (OperationEntry.OwnModule, WriteOwn(layer.Op, config));
        return new()
        {
            ["module"] = module,
            ["class_name"] = name,
            ["config"] = config,
            ["registered_name"] = name,
        };
    }

    /// <summary>The arguments of a call: the model's values and the fixed ones in the op's order.</summary>
    public static (JsonArray Arguments, JsonObject Keywords) Arguments(OperationLayer layer, IReadOnlyList<JsonNode> inputs)
    {
        var next = 0;
        var all = layer.FixedInputs.Select(f => f is null ? inputs[next++] : OperationAttributes.Constant(f));
        return OperationForms.Of(layer) is { } form ? (form.Arguments(all), (JsonObject?)form.Keywords?.DeepClone() ?? []) : ([.. all], []);
    }

    /// <summary>Applies the op of an entry.</summary>
    public static IReadOnlyList<SymbolicTensor> Read(JsonObject entry, JsonArray args, JsonObject keywords,
        Func<JsonNode?, SymbolicTensor?> tensor)
    {
        var name = entry["class_name"]!.GetValue<string>();
        var config = entry["config"] as JsonObject ?? [];
        var outputs = entry["module"]!.GetValue<string>() == OperationEntry.OwnModule
            ? ReadOwn(name, config, args, tensor)
            : OperationFunctions.Call(name, config, args, keywords, tensor);
        OperationTracer.Connect(outputs);
        if (config["name"] is JsonValue own) SetName(outputs, args, own.GetValue<string>(), tensor);
        return outputs;
    }

    /// <summary>Whether an op of the engine has this name.</summary>
    public static bool Knows(string name) => FindType(name) is not null;

    // What Keras has as one op may be several here: the last has the file's name, which those before it extend.
    private static void SetName(IReadOnlyList<SymbolicTensor> outputs, JsonArray args, string name, Func<JsonNode?, SymbolicTensor?> tensor)
    {
        var known = args.SelectMany(a => a is JsonArray list ? [.. list] : new[] { a }).Select(tensor).OfType<SymbolicTensor>().Select(t => t.Node).ToHashSet();
        var pending = new Queue<SymbolicTensor>(outputs);
        var number = 0;
        while (pending.TryDequeue(out var value))
        {
            if (known.Contains(value.Node) || TensorHistory.Of(value)?.Call is not { Layer: OperationLayer layer } call || !known.Add(value.Node)) continue;
            layer.Name = number == 0 ? name : FormattableString.Invariant($"{name}.{number}");
            number++;
            foreach (var input in call.Inputs) pending.Enqueue(input);
        }
    }

    // An op without a counterpart in Keras stands under its own name, an elementwise one as its kind and its function.
    private static string WriteOwn(Op op, JsonObject config)
    {
        var type = op.GetType();
        try
        {
            foreach (var property in Attributes(type))
                config[Naming.ToSnakeCase(property.Name)] = OperationAttributes.ToJson(property.GetValue(op));
        }
        catch (InvalidCastException e)
        {
            throw new KerasException("ModelNotSerializable",
                $"The model contains the op {op.Name}, which no file can hold. Put it inside a layer of your own.", e);
        }
        return type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}:{type.GenericTypeArguments[0].Name}" : type.Name;
    }

    private static SymbolicTensor[] ReadOwn(string name, JsonObject config, JsonArray args, Func<JsonNode?, SymbolicTensor?> tensor)
    {
        var constructor = Constructor(TypeOf(name));
        var values = constructor.GetParameters()
            .Select(p => OperationAttributes.FromJson(config[Naming.ToSnakeCase(p.Name!)], p.ParameterType)).ToArray();
        return Node.Create((Op)constructor.Invoke(values), [.. args.Select(a => tensor(a) ?? OperationAttributes.ReadConstant(a!))]).Outputs;
    }

    private static Type TypeOf(string name) => FindType(name)
        ?? throw new KerasException("OperationUnknown", $"There is no op '{name}'; the file may come from a newer version.");

    private static Type? FindType(string name)
    {
        var parts = name.Split(':');
        var types = typeof(Op).Assembly.GetTypes();
        var op = types.FirstOrDefault(t => typeof(Op).IsAssignableFrom(t) && !t.IsAbstract
            && t.Name == (parts.Length > 1 ? parts[0] + "`1" : name));
        if (parts.Length == 1 || op is null) return op;
        return types.FirstOrDefault(t => t.Name == parts[1] && t.IsValueType) is { } function ? op.MakeGenericType(function) : null;
    }

    private static ConstructorInfo Constructor(Type op) =>
        op.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();

    private static IEnumerable<PropertyInfo> Attributes(Type op) => Constructor(op).GetParameters()
        .Select(p => op.GetProperty(p.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!);
}
