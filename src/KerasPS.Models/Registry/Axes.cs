using System.ComponentModel;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>One axis or several: a single one is written as a number, several as a list.</summary>
[Description("the number of an axis, or a list of them")]
public sealed class Axes : IOptionValue<Axes>, IEquatable<Axes>
{
    private readonly int[] axes;
    private readonly bool single;

    private Axes(int[] axes, bool single)
    {
        this.axes = axes;
        this.single = single;
    }

    /// <summary>One axis.</summary>
    public static implicit operator Axes(int axis) => new([axis], true);

    /// <summary>Several axes.</summary>
    public static implicit operator Axes(int[] axes) => new((int[])axes.Clone(), false);

    /// <summary>The axes' numbers.</summary>
    public int[] ToArray() => (int[])axes.Clone();

    /// <summary>How many there are.</summary>
    public int Count => axes.Length;

    /// <summary>The numbers in an order of their own, each not negative.</summary>
    public int[] Of(int rank) => [.. axes.Select(a => a < 0 ? a + rank : a)];

    /// <inheritdoc/>
    public static Axes FromOption(object value)
    {
        var several = value is JsonArray or System.Collections.IEnumerable and not (string or JsonNode);
        return several
            ? (int[])OptionConverter.Convert(value, typeof(int[]))!
            : (int)OptionConverter.Convert(value, typeof(int))!;
    }

    /// <inheritdoc/>
    public JsonNode? ToOption() => single ? axes[0] : new JsonArray([.. axes.Select(a => (JsonNode)a)]);

    /// <inheritdoc/>
    public bool Equals(Axes? other) => other is not null && single == other.single && axes.AsSpan().SequenceEqual(other.axes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Axes);

    /// <inheritdoc/>
    public override int GetHashCode() => axes.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => OptionConverter.Display(axes);
}
