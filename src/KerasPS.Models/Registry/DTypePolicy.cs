using System.ComponentModel;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// Which type a layer computes in and which its weights have: a type's own name, or <c>mixed_float16</c> and
/// <c>mixed_bfloat16</c> (half computation over single-precision weights).
/// </summary>
[Description("the name of a type")]
public sealed record DTypePolicy(string Name, DType Compute, DType Variable)
{
    /// <summary>Single precision throughout.</summary>
    public static DTypePolicy Float32 { get; } = new("float32", DType.Float32, DType.Float32);

    /// <summary>The policy of layers made without one.</summary>
    public static DTypePolicy Default { get; set; } = Float32;

    /// <summary>The policy of a name.</summary>
    public static DTypePolicy Parse(string name) => name.ToLowerInvariant() switch
    {
        "mixed_float16" => new("mixed_float16", DType.Float16, DType.Float32),
        "mixed_bfloat16" => new("mixed_bfloat16", DType.BFloat16, DType.Float32),
        var other when other.StartsWith("mixed_", StringComparison.Ordinal) => throw new KerasException("PolicyUnknown",
            $"There is no type policy '{name}'; expected mixed_float16, mixed_bfloat16, or an element type such as float32."),
        _ => new(name.ToLowerInvariant(), DTypes.Parse(name), DTypes.Parse(name)),
    };

    /// <summary>Reads a name or a policy object of Keras 2 or 3.</summary>
    public static DTypePolicy FromJson(JsonNode node) => Parse((node is JsonObject json
        ? json["config"]?["name"] ?? throw new FormatException("A dtype policy needs a name in its config.")
        : node).GetValue<string>());

    /// <summary>As Keras 3 writes it.</summary>
    public JsonNode ToJson() => new JsonObject
    {
        ["module"] = "keras",
        ["class_name"] = "DTypePolicy",
        ["config"] = new JsonObject { ["name"] = Name },
        ["registered_name"] = null,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
