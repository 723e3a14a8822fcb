using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// Positions added to or taken from both ends of spatial axes, in any of Keras' forms: one number, one number an axis, a
/// pair an axis, or the older flat lists and tables (<c>top_pad</c> …).
/// </summary>
[Description("a whole number, one for each axis, or a pair (before, after) for each axis")]
public sealed class Margins : IOptionValue<Margins>
{
    private static readonly string[][] TableKeys =
    [
        ["left_pad", "right_pad"],
        ["top_pad", "bottom_pad", "left_pad", "right_pad"],
    ];

    private readonly int[][] parts;
    private readonly bool nested;

    private Margins(int[][] parts, bool nested)
    {
        this.parts = parts;
        this.nested = nested;
    }

    /// <summary>The same number at all ends.</summary>
    public static implicit operator Margins(int value) => new([[value]], false);

    /// <summary>One pair an axis.</summary>
    public static Margins OfPairs(params (int Before, int After)[] pairs) =>
        new([.. pairs.Select(p => new[] { p.Before, p.After })], true);

    /// <summary>The pairs for a number of axes.</summary>
    /// <exception cref="FormatException">The form does not fit that number.</exception>
    internal (int Before, int After)[] For(int axes)
    {
        if (nested && parts.Length == axes)
            return [.. parts.Select(p => p.Length == 1 ? (p[0], p[0]) : (p[0], p[1]))];
        var flat = parts.SelectMany(p => p).ToArray();
        if (!nested && flat.Length == 1) return [.. Enumerable.Repeat((flat[0], flat[0]), axes)];
        if (!nested && flat.Length == axes) return [.. flat.Select(f => (f, f))];
        if (flat.Length == 2 * axes) return [.. Enumerable.Range(0, axes).Select(i => (flat[2 * i], flat[2 * i + 1]))];
        throw new FormatException($"{flat.Length} numbers do not fit {axes} spatial axes.");
    }

    /// <summary>The same, in the form that is written for a number of axes.</summary>
    internal Margins Normalized(int axes) => OfPairs(For(axes));

    /// <inheritdoc/>
    public static Margins FromOption(object value)
    {
        value = OptionConverter.Unwrap(value);
        switch (value)
        {
            case Margins margins: return margins;
            case JsonObject json: return Table(key => json.TryGetPropertyValue(key, out var v) ? v : null);
            case IDictionary table: return Table(key => table[key]);
            case JsonArray or IEnumerable and not string:
                var items = ((IEnumerable)value).Cast<object?>().Select(i => OptionConverter.Unwrap(i!)).ToArray();
                return Array.Exists(items, i => i is IEnumerable and not (string or JsonValue))
                    ? new([.. items.Select(Numbers)], true)
                    : new([[.. items.SelectMany(Numbers)]], false);
            default: return new([Numbers(value)], false);
        }
    }

    /// <inheritdoc/>
    public JsonNode? ToOption() => parts.Length == 1
        ? OptionConverter.ToJson(parts[0])
        : OptionConverter.ToJson(parts);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ",
        parts.Select(p => "(" + string.Join(", ", p.Select(v => v.ToString(CultureInfo.InvariantCulture))) + ")"));

    private static int[] Numbers(object value) => (int[])OptionConverter.Convert(value, typeof(int[]))!;

    private static Margins Table(Func<string, object?> read)
    {
        var keys = TableKeys[read("top_pad") is null && read("bottom_pad") is null ? 0 : 1];
        return new([[.. keys.Select(k => read(k) is { } v ? Numbers(v)[0] : 0)]], false);
    }
}
