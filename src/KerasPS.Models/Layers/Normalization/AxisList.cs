using System.Collections;
using System.ComponentModel;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>One axis or several; written as it was given.</summary>
[Description("an axis, or a list of axes")]
public sealed class AxisList : IOptionValue<AxisList>
{
    private readonly bool single;
    private readonly int[] axes;

    /// <summary>One axis.</summary>
    public AxisList(int axis)
    {
        axes = [axis];
        single = true;
    }

    /// <summary>Several axes.</summary>
    public AxisList(params int[] axes) => this.axes = axes;

    /// <summary>One axis.</summary>
    public static implicit operator AxisList(int axis) => new(axis);

    /// <summary>The axes as given, negative ones counted from the end.</summary>
    public IReadOnlyList<int> Axes => axes;

    /// <summary>The axes of a shape, in ascending order.</summary>
    internal int[] Of(Shape shape) => [.. axes.Select(shape.Axis).Distinct().Order()];

    /// <inheritdoc/>
    public static AxisList FromOption(object value) => value switch
    {
        AxisList list => list,
        JsonArray array => new((int[])OptionConverter.Convert(array, typeof(int[]))!),
        JsonValue number => new((int)OptionConverter.Convert(number, typeof(int))!),
        IEnumerable and not string => new((int[])OptionConverter.Convert(value, typeof(int[]))!),
        _ => new((int)OptionConverter.Convert(value, typeof(int))!),
    };

    /// <inheritdoc/>
    public JsonNode? ToOption() => single ? axes[0] : OptionConverter.ToJson(axes);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", axes);
}
