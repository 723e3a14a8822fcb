using System.ComponentModel;
using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>The mode of a Merge layer: one of Keras 1's, or a function.</summary>
[Description("sum, mul, ave, max, concat, dot, cos, or a function")]
public sealed class MergeMode : IOptionValue<MergeMode>
{
    private MergeMode(MergeKind kind, FunctionReference? function)
    {
        Kind = kind;
        Function = function;
    }

    /// <summary>The mode, where there is no function.</summary>
    public MergeKind Kind { get; }

    /// <summary>The function, or null.</summary>
    public FunctionReference? Function { get; }

    /// <summary>A mode by name.</summary>
    public static implicit operator MergeMode(string name) => FromOption(name);

    /// <inheritdoc/>
    public static MergeMode FromOption(object value)
    {
        var text = value as string ?? (value is JsonValue json && json.TryGetValue<string>(out var name) ? name : null);
        return text is not null && Enum.TryParse<MergeKind>(text, ignoreCase: true, out var kind)
            ? new(kind, null)
            : value as MergeMode ?? new(default, FunctionReference.FromOption(value));
    }

    /// <inheritdoc/>
    public JsonNode? ToOption() => Function is null ? Kind.ToString().ToLowerInvariant() : Function.ToOption();
}
