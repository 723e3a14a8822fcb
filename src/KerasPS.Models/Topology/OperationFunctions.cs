using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Calls the backend function of a Keras op: <c>Relu</c>, <c>Sum</c> with its axis, <c>GetItem</c> with its slices.</summary>
internal static class OperationFunctions
{
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TrueDivide"] = "Divide", ["Mod"] = "FloorMod", ["Amax"] = "Max", ["Amin"] = "Min", ["Absolute"] = "Abs",
        ["Concatenate"] = "Concat", ["Isnan"] = "IsNan", ["Isinf"] = "IsInf", ["Isfinite"] = "IsFinite",
        ["BatchNorm"] = "BatchNormalization", ["LayerNorm"] = "LayerNormalization", ["RMSNorm"] = "RmsNormalization",
        ["Arcsin"] = "Asin", ["Arccos"] = "Acos", ["Arctan"] = "Atan", ["Arcsinh"] = "Asinh", ["Arccosh"] = "Acosh", ["Arctanh"] = "Atanh",
    };

    // Functions whose arguments have a form of their own, or that are short for others.
    private static readonly Dictionary<string, Func<JsonArray, JsonObject, Func<JsonNode?, SymbolicTensor?>, SymbolicTensor>> Special = new()
    {
        ["GetItem"] = (args, _, tensor) => SliceReader.GetItem(tensor(args[0])!, args[1]),
        ["ZerosLike"] = (args, config, tensor) => K.ZerosLike(InType(tensor(args[0])!, config)),
        ["OnesLike"] = (args, config, tensor) => K.OnesLike(InType(tensor(args[0])!, config)),
        ["AddN"] = (args, _, tensor) => (args is [JsonArray list] ? list : args).Select(a => tensor(a)!).Aggregate(K.Add),
        ["SquaredDifference"] = (args, _, tensor) => K.Square(Operand(args[0], tensor)! - Operand(args[1], tensor)!),
        ["Shape"] = (args, _, tensor) => tensor(args[0])! is var x
            ? K.Stack([.. Enumerable.Range(0, x.Shape.Rank).Select(i => K.Cast(K.SizeOf(x, [i]), DType.Int32))], 0) : null!,
    };

    /// <summary>Applies the function of that name.</summary>
    public static IReadOnlyList<SymbolicTensor> Call(string name, JsonObject config, JsonArray args, JsonObject keywords,
        Func<JsonNode?, SymbolicTensor?> tensor)
    {
        if (Special.TryGetValue(name, out var special)) return [special(args, config, tensor)];
        var options = config.Where(c => c.Key != "name").Concat(keywords).Where(o => o.Value is not null)
            .ToDictionary(o => Naming.Normalize(o.Key), o => o.Value!);
        // What is off (sparse, synchronized, rms_scaling …) says nothing to a function that does not know it.
        var on = options.Where(o => o.Value.GetValueKind() != JsonValueKind.False).ToDictionary();
        foreach (var given in on.Count < options.Count ? [options, on] : new[] { options })
        foreach (var method in Candidates(OtherNames.GetValueOrDefault(name, name)))
            if (Bind(method, args, given, tensor) is { } values)
            {
                var result = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null);
                return result as IReadOnlyList<SymbolicTensor> ?? [(SymbolicTensor)result!];
            }
        if (args is [var only] && tensor(only) is { } x
            && KerasOperations.Activate(name, x, config.Where(c => c.Key != "name").Concat(keywords).Select(o => KeyValuePair.Create(o.Key, (object?)o.Value))) is { } activated)
            return [activated];
        throw new KerasException("OperationUnknown", $"The model contains the op '{name}' " +
            $"({config.ToJsonString()}), which has no counterpart here. Rebuild that part with layers.");
    }

    /// <summary>Whether there is a function of that name.</summary>
    public static bool Knows(string name) => Special.ContainsKey(name) || Candidates(OtherNames.GetValueOrDefault(name, name)).Any()
        || KerasRegistry.Find(typeof(Activation), name) is not null;

    private static SymbolicTensor InType(SymbolicTensor x, JsonObject config) =>
        config["dtype"] is JsonValue dtype ? K.Cast(x, DTypes.Parse(dtype.GetValue<string>())) : x;

    // A value of the model, or a number or list of numbers as a constant.
    private static SymbolicTensor? Operand(JsonNode? node, Func<JsonNode?, SymbolicTensor?> tensor) =>
        tensor(node) ?? (node is JsonValue || node is JsonObject { Count: > 0 } item && item["class_name"]?.ToString() is "__tensor__"
            || (node is JsonArray list && list.All(i => i is JsonValue or JsonArray))
            ? OperationAttributes.ReadConstant(node) : null);

    // Keras' own forms come first; those of K serve what was translated from TensorFlow's ops.
    private static IEnumerable<MethodInfo> Candidates(string name) => KerasOperations.Find(name).OrderByDescending(m => m.GetParameters().Length)
        .Concat(typeof(K).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(m => m.GetParameters().Length));

    // The arguments of a method, or null where it does not take what is given.
    private static object?[]? Bind(MethodInfo method, JsonArray args, Dictionary<string, JsonNode> options,
        Func<JsonNode?, SymbolicTensor?> tensor)
    {
        var left = new Dictionary<string, JsonNode>(options);
        var values = new List<object?>();
        var next = 0;
        foreach (var parameter in method.GetParameters())
        {
            var name = Naming.Normalize(parameter.Name!);
            JsonNode? given = null;
            if (parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) && parameter.ParameterType == typeof(SymbolicTensor[]) && next < args.Count && args[next] is not JsonArray)
            {
                var operands = args.Skip(next).Select(tensor).ToList();
                if (operands.Any(o => o is null)) return null;
                next = args.Count;
                values.Add(operands.Select(o => o!).ToArray());
                continue;
            }
            // A call's arguments are values; what a function asks besides stands in the configuration.
            if (!IsOperand(parameter.ParameterType) && left.Remove(name, out var named)) given = named;
            else if (next < args.Count) given = args[next++];
            else if (left.Remove(name, out var option) || left.Remove(name + "s", out option)
                || (name is "axes" && left.Remove("axis", out option)) || (name is "axis" or "permutation" && left.Remove("axes", out option)))
                given = option;
            if (given is null)
            {
                if (parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false))
                    values.Add(Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0));
                else if (!parameter.HasDefaultValue) return null;
                else values.Add(parameter.DefaultValue);
                continue;
            }
            if (!TryConvert(given, parameter.ParameterType, tensor, out var value)) return null;
            values.Add(value);
        }
        return next == args.Count && left.Count == 0 ? [.. values] : null;
    }

    private static bool IsOperand(Type type) => type == typeof(SymbolicTensor) || type.IsAssignableFrom(typeof(SymbolicTensor[]));

    private static bool TryConvert(JsonNode given, Type type, Func<JsonNode?, SymbolicTensor?> tensor, out object? value)
    {
        value = null;
        if (type == typeof(SymbolicTensor))
        {
            value = Operand(given, tensor);
            return value is not null;
        }
        if (type.IsAssignableFrom(typeof(SymbolicTensor[])) && given is JsonArray list && list.All(i => tensor(i) is not null))
        {
            value = list.Select(i => tensor(i)!).ToArray();
            return true;
        }
        try
        {
            value = type == typeof(Dim[]) ? ((int[])OptionConverter.Convert(given, typeof(int[]))!).Select(d => (Dim)d).ToArray()
                : type == typeof((int, int)[]) ? ((JsonArray)given).Select(p => (p![0]!.GetValue<int>(), p[1]!.GetValue<int>())).ToArray()
                : type == typeof(DType) ? DTypes.Parse(given.GetValue<string>())
                : type == typeof(int[]) && given is JsonValue ? new[] { given.GetValue<int>() }
                : OptionConverter.Convert(given, type);
            return true;
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return false;
        }
    }
}
