using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>An entry of a vocabulary: text, or a whole number.</summary>
[Description("text, or a whole number")]
public sealed record LookupToken : IOptionValue<LookupToken>
{
    private readonly bool whole;

    private LookupToken(string text, bool whole)
    {
        Text = text;
        this.whole = whole;
    }

    /// <summary>The entry as text.</summary>
    public string Text { get; }

    /// <summary>Text.</summary>
    public static implicit operator LookupToken(string text) => new(text, false);

    /// <summary>A whole number.</summary>
    public static implicit operator LookupToken(long number) => new(number.ToString(CultureInfo.InvariantCulture), true);

    /// <inheritdoc/>
    public static LookupToken FromOption(object value) => value switch
    {
        LookupToken ready => ready,
        string text => text,
        JsonValue json when json.TryGetValue<string>(out var text) => text,
        JsonValue json when json.TryGetValue<long>(out var number) => number,
        JsonValue json when json.TryGetValue<int>(out var number) => number,
        JsonValue json => (long)json.GetValue<double>(),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public JsonNode? ToOption() => whole ? long.Parse(Text, CultureInfo.InvariantCulture) : Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
