using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>JSON forms of what ops are made with: numbers, enumerations, lists, lengths, constants.</summary>
internal static class OperationAttributes
{
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        Tensor tensor => Literal(tensor),
        _ when IsEquatableArray(value.GetType()) => new JsonArray([.. Items(value).Select(ToJson)]),
        _ when IsComposite(value.GetType()) => new JsonObject(Parts(value.GetType()).Select(p =>
            KeyValuePair.Create(Naming.ToSnakeCase(p.Name!), ToJson(Property(value.GetType(), p).GetValue(value))))),
        _ => OptionConverter.ToJson(value),
    };

    public static object? FromJson(JsonNode? node, Type type)
    {
        if (node is null) return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
        if (IsComposite(type))
            return Activator.CreateInstance(type, [.. Parts(type).Select(p => FromJson(node[Naming.ToSnakeCase(p.Name!)], p.ParameterType))]);
        if (type == typeof(Tensor)) return Values(node);
        if (!IsEquatableArray(type)) return OptionConverter.Convert(node, type);
        var element = type.GenericTypeArguments[0];
        var items = (JsonArray)node;
        var array = Array.CreateInstance(element, items.Count);
        for (var i = 0; i < items.Count; i++) array.SetValue(FromJson(items[i], element), i);
        return Activator.CreateInstance(type, array);
    }

    /// <summary>A fixed operand: a number as such, an array as Keras' tensor object.</summary>
    public static JsonNode Constant(SymbolicTensor value) => value.Node.Op is ConstantOp constant
        ? constant.Value.Rank == 0
            ? constant.DType.IsFloating() ? JsonValue.Create(constant.Value.GetDouble(0)) : JsonValue.Create((long)constant.Value.GetDouble(0))
            : new JsonObject
            {
                ["class_name"] = "__tensor__",
                ["config"] = new JsonObject { ["value"] = Nested(constant.Value, 0, 0), ["dtype"] = constant.DType.KerasName() },
            }
        : throw new KerasException("ModelNotSerializable", $"The model uses the value {value}, which is neither computed from " +
            "its inputs nor constant. Make it inside a layer of your own.");

    /// <summary>The operand of a number or a tensor object.</summary>
    public static SymbolicTensor ReadConstant(JsonNode node)
    {
        if (node is JsonObject item && item["config"] is JsonObject config && config["value"] is { } value)
            return K.Constant(Values(value).Cast(DTypes.Parse(config["dtype"]?.GetValue<string>() ?? "float32")));
        if (node is JsonValue simple && simple.TryGetValue<bool>(out var flag)) return K.Constant(flag ? 1 : 0, DType.Bool);
        if (node is JsonArray list)
        {
            // Whole numbers may be positions, which must stay whole.
            var whole = !list.ToJsonString().AsSpan().ContainsAny(".eE");
            return K.Constant(whole ? Values(list).Cast(DType.Int32) : Values(list));
        }
        return K.Constant(node.GetValue<double>(),
            node.ToJsonString().AsSpan().ContainsAny(".eE") ? DType.Float32 : DType.Int32);
    }

    private static Tensor Values(JsonNode node)
    {
        var dims = new List<int>();
        for (var level = node; level is JsonArray list; level = list.Count > 0 ? list[0]! : null!) dims.Add(list.Count);
        var tensor = new Tensor(new([.. dims]));
        long at = 0;
        Fill(node);
        return tensor;

        void Fill(JsonNode? value)
        {
            if (value is JsonArray list) foreach (var item in list) Fill(item);
            else tensor.SetDouble(at++, double.Parse(value!.ToString(), CultureInfo.InvariantCulture));
        }
    }

    private static JsonNode Literal(Tensor tensor) => Nested(tensor, 0, 0);

    private static JsonNode Nested(Tensor tensor, int axis, long at)
    {
        if (axis == tensor.Rank) return JsonValue.Create(tensor.GetDouble(at));
        long stride = 1;
        for (var i = axis + 1; i < tensor.Rank; i++) stride *= tensor.Shape[i];
        return new JsonArray([.. Enumerable.Range(0, tensor.Shape[axis]).Select(i => Nested(tensor, axis + 1, at + i * stride))]);
    }

    // A small record of numbers such as a length or a slice's range.
    private static bool IsComposite(Type type) => type.Assembly == typeof(Op).Assembly && type.IsValueType && !type.IsEnum
        && !IsEquatableArray(type);

    private static ParameterInfo[] Parts(Type type) =>
        type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters();

    private static PropertyInfo Property(Type type, ParameterInfo part) =>
        type.GetProperty(part.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;

    private static bool IsEquatableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);

    private static IEnumerable<object?> Items(object array)
    {
        var type = array.GetType();
        var length = (int)type.GetProperty("Length")!.GetValue(array)!;
        var item = type.GetProperty("Item")!;
        for (var i = 0; i < length; i++) yield return item.GetValue(array, [i]);
    }
}
