using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Conversion of option values between scripts, configurations and properties.</summary>
public static class OptionConverter
{
    /// <summary>Unwraps script objects (PowerShell's PSObject); set by the cmdlets' assembly, which alone knows them.</summary>
    public static Func<object, object> Unwrap { get; set; } = static value => value;

    /// <summary>The value as <paramref name="type"/>.</summary>
    public static object? Convert(object? value, Type type)
    {
        if (value is not null) value = Unwrap(value);
        if (value is JsonObject table && TensorValue(table) is { } array) value = array;
        var nullable = Nullable.GetUnderlyingType(type);
        // Keras' None among an enumeration's values (reduction=None).
        if (value is null && type.IsEnum && Enum.TryParse(type, "None", out var none)) return none;
        if (value is null)
            return !type.IsValueType || nullable is not null
                ? null : throw new FormatException("A value is needed.");
        type = nullable ?? type;
        if (type.IsInstanceOfType(value)) return value;
        if (IsOptionValue(type)) return FromOption(value, type);
        if (value is JsonNode node) return FromJson(node, type);
        if (typeof(KerasObject).IsAssignableFrom(type)) return KerasRegistry.Resolve(KerasRegistry.CategoryOf(type), value);
        if (type == typeof(Shape)) return new Shape([.. Sequence(value).Select(ToDim)]);
        if (type == typeof(DTypePolicy)) return DTypePolicy.Parse(System.Convert.ToString(value, CultureInfo.InvariantCulture)!);
        if (type == typeof(Tensor)) return Data.HostData.ToTensor(value);
        if (type.IsEnum) return ParseEnum(value.ToString()!, type);
        if (typeof(Delegate).IsAssignableFrom(type) && KerasFunctions.ToDelegate(value, type) is { } function) return function;
        if (type.IsArray) return ConvertArray([.. Sequence(value)], type.GetElementType()!);
        if (type == typeof(JsonNode)) return ToJson(value);
        if (type == typeof(bool) && value is string text && bool.TryParse(text, out var flag)) return flag;
        if (value is IConvertible)
        {
            // A fraction must not silently become an integer.
            if (type == typeof(int) && value is double or float && System.Convert.ToDouble(value, CultureInfo.InvariantCulture) % 1 != 0)
                throw new FormatException("A whole number is needed.");
            return System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        throw new InvalidCastException($"A {value.GetType().Name} does not convert.");
    }

    /// <summary>The value in the form Keras 3 writes.</summary>
    public static JsonNode? ToJson(object? value) => (value is null ? null : Unwrap(value)) switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        KerasObject item => KerasSerializer.Serialize(item),
        DTypePolicy policy => policy.ToJson(),
        { } special when IsOptionValue(special.GetType()) => ToOption(special),
        Shape shape => new JsonArray([.. shape.ToArray().Select(d => d < 0 ? null : (JsonNode)d)]),
        DType dtype => dtype.KerasName(),
        Enum e => Naming.ToSnakeCase(e.ToString()),
        bool b => b,
        int i => i,
        long l => l,
        float f => f,
        double d => d,
        string s => s,
        IDictionary table => new JsonObject(table.Keys.Cast<object>()
            .Select(k => KeyValuePair.Create(k.ToString()!, ToJson(table[k])))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(ToJson)]),
        IConvertible c => JsonValue.Create(c.ToDouble(CultureInfo.InvariantCulture)),
        var other => throw new InvalidCastException($"A {other.GetType().Name} has no form in a configuration."),
    };

    /// <summary>What a user may give for a type, in words.</summary>
    public static string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(int) || type == typeof(long) ? "a whole number"
            : type == typeof(double) || type == typeof(float) ? "a number"
            : type == typeof(bool) ? "true or false"
            : type == typeof(string) ? "text"
            : type == typeof(Tensor) ? "numbers"
            : typeof(JsonNode).IsAssignableFrom(type) ? "a value, a list or a table"
            : type == typeof(Shape) ? "a list of lengths (null where unknown)"
            : type.GetCustomAttribute<DescriptionAttribute>() is { } described ? described.Description
            : type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type).Select(Naming.ToSnakeCase))
            : type.IsArray ? "a list of values, each " + Describe(type.GetElementType()!)
            : typeof(KerasObject).IsAssignableFrom(type) ? $"the name of {(type.Name[0] is 'A' or 'I' or 'O' ? "an" : "a")} {type.Name.ToLowerInvariant()}, or an object"
            : type.Name;
    }

    /// <summary>A value for a message.</summary>
    public static string Display(object? value) => value switch
    {
        null => "null",
        string s => $"'{s}'",
        JsonNode node => node.ToJsonString(),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Display)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static object? FromJson(JsonNode node, Type type)
    {
        if (typeof(JsonNode).IsAssignableFrom(type)) return node;
        if (typeof(KerasObject).IsAssignableFrom(type)) return KerasRegistry.Resolve(KerasRegistry.CategoryOf(type), node);
        if (type == typeof(DTypePolicy)) return DTypePolicy.FromJson(node);
        if (node is JsonArray array)
            return type == typeof(Shape)
                ? new Shape([.. array.Select(ToDim)])
                : type.IsArray ? ConvertArray([.. array], type.GetElementType()!)
                : throw new FormatException("A single value is needed, not a list.");
        if (node is JsonObject) throw new FormatException("A simple value is needed, not an object.");
        var value = node.AsValue();
        object plain = value.TryGetValue<bool>(out var b) ? b
            : value.TryGetValue<long>(out var l) ? l
            : value.TryGetValue<double>(out var d) ? d
            : value.ToString();
        return Convert(plain, type);
    }

    // Arrays stand in configurations as their values and type.
    private static JsonNode? TensorValue(JsonObject table) =>
        table["class_name"] is JsonValue name && name.TryGetValue<string>(out var text) && text is "__tensor__" or "__numpy__" ? table["config"]?["value"] : null;

    private static object ParseEnum(string text, Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(field => Naming.Normalize(field.Name) == Naming.Normalize(text)
            || field.GetCustomAttribute<OlderNameAttribute>()?.Name == text)?.GetValue(null)
        ?? throw new FormatException($"'{text}' is not among its values.");

    private static Array ConvertArray(object?[] items, Type element)
    {
        var result = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++) result.SetValue(Convert(items[i], element), i);
        return result;
    }

    private static IEnumerable<object?> Sequence(object value) =>
        value is IEnumerable items and not string ? items.Cast<object?>() : [value];

    private static int ToDim(object? value) => value is null ? Shape.Unknown : (int)Convert(value, typeof(int))!;

    private static bool IsOptionValue(Type type) => type.GetInterfaces().Any(i =>
        i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOptionValue<>));

    private static object? FromOption(object value, Type type)
    {
        try
        {
            return type.GetMethod("FromOption", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [value]);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            throw e.InnerException;
        }
    }

    private static JsonNode? ToOption(object value) =>
        (JsonNode?)value.GetType().GetMethod("ToOption")!.Invoke(value, []);
}
