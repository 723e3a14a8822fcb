using System.ComponentModel;
using System.Text.Json.Nodes;

namespace KerasPS.Initializers;

/// <summary>The window over a frame of a signal: a name such as <c>hann</c>, or its values.</summary>
[Description("the name of a window, or its values")]
public sealed class FrameWindow : IOptionValue<FrameWindow>, IEquatable<FrameWindow>
{
    private readonly string? name;
    private readonly Numbers? values;

    private FrameWindow(string? name, Numbers? values)
    {
        if (name is not null) Windows.Create(name, 1, periodic: false);
        this.name = name;
        this.values = values;
    }

    /// <summary>A window by name.</summary>
    public static implicit operator FrameWindow(string name) => new(name, null);

    /// <inheritdoc/>
    public static FrameWindow FromOption(object value) => value switch
    {
        FrameWindow ready => ready,
        string text => new(text, null),
        JsonValue json when json.TryGetValue<string>(out var text) => new(text, null),
        _ => new(null, Numbers.FromOption(value)),
    };

    /// <summary>The values for a frame.</summary>
    /// <param name="length">The frame's length.</param>
    /// <param name="periodic">Whether a window known by name is that of a periodic signal.</param>
    /// <exception cref="KerasException">The window was given by values, and their number is another.</exception>
    public double[] Create(int length, bool periodic)
    {
        if (name is not null) return Windows.Create(name, length, periodic);
        return values!.Values.Count == length ? [.. values.Values]
            : throw new KerasException("WindowLength", $"The window has {values.Values.Count} values for a frame of {length}. Give as many as the frame is long.");
    }

    /// <inheritdoc/>
    public JsonNode? ToOption() => name is not null ? JsonValue.Create(name) : values!.ToOption();

    /// <inheritdoc/>
    public bool Equals(FrameWindow? other) => other is not null && JsonNode.DeepEquals(ToOption(), other.ToOption());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FrameWindow);

    /// <inheritdoc/>
    public override int GetHashCode() => name?.GetHashCode(StringComparison.Ordinal) ?? values!.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => name ?? values!.ToString();
}
