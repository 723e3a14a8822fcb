using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>A number, or a (nested) list of numbers, written as it was given.</summary>
[Description("a number, or a list of numbers")]
public sealed class Numbers : IOptionValue<Numbers>, IEquatable<Numbers>
{
    private readonly JsonNode form;

    private Numbers(JsonNode form)
    {
        this.form = form;
        Values = [.. Flatten(form)];
    }

    /// <summary>All numbers in order.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Whether it is one number, not a list.</summary>
    public bool IsScalar => form is JsonValue;

    /// <summary>One number.</summary>
    public static implicit operator Numbers(double value) => new(JsonValue.Create(value));

    /// <summary>Several numbers.</summary>
    public static implicit operator Numbers(double[] values) => new(new JsonArray([.. values.Select(v => (JsonNode)v)]));

    /// <inheritdoc/>
    public static Numbers FromOption(object value) => value switch
    {
        Numbers ready => ready,
        // PowerShell hands a bare -1 over as text.
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        Tensor tensor => new(tensor.Rank == 0 ? tensor.GetDouble(0) : new JsonArray([.. tensor.ToDoubles().Select(v => (JsonNode)v)])),
        _ => new(OptionConverter.ToJson(value)!),
    };

    /// <summary>The numbers as a constant with one axis (none for a single number).</summary>
    public Tensor ToTensor() => IsScalar ? Tensor.From([Values[0]]).Reshape(Shape.Scalar) : Tensor.From(Values.ToArray());

    /// <inheritdoc/>
    public JsonNode? ToOption() => form.DeepClone();

    /// <inheritdoc/>
    public bool Equals(Numbers? other) => other is not null && JsonNode.DeepEquals(form, other.form);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Numbers);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => form.ToJsonString();

    private static IEnumerable<double> Flatten(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Flatten),
        JsonValue value when value.TryGetValue<double>(out var number) => [number],
        JsonValue value when value.TryGetValue<long>(out var number) => [number],
        JsonValue value when value.TryGetValue<int>(out var number) => [number],
        _ => throw new FormatException("A number is needed."),
    };
}
