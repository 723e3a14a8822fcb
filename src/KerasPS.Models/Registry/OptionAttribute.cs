namespace KerasPS;

/// <summary>
/// Marks a property as an option of a Keras object: the one source of its configuration key, its parameter in
/// Add-Layer, its validation and its line in the documentation.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute : Attribute
{
    /// <summary>The Keras argument; null: the property's name in snake_case.</summary>
    public string? Name { get; set; }

    /// <summary>Names the argument had in older versions, for example <c>output_dim</c>.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>Whether the object cannot be made without it.</summary>
    public bool Required { get; set; }

    /// <summary>Its place among unnamed arguments; -1: it must be named.</summary>
    public int Position { get; set; } = -1;

    /// <summary>Its place among unnamed arguments where the class is called by an older name, as Convolution2D is; -1: as otherwise.</summary>
    public int OlderPosition { get; set; } = -1;

    /// <summary>One line for help and tooltips.</summary>
    public string Help { get; set; } = "";

    /// <summary>The smallest number allowed.</summary>
    public double Min { get; set; } = double.NaN;

    /// <summary>The largest number allowed.</summary>
    public double Max { get; set; } = double.NaN;

    /// <summary>Accepted, but not written to a configuration.</summary>
    public bool InputOnly { get; set; }

    /// <summary>Written only where it differs from its default: Keras 3 does not know it, and shall say so rather than compute something else.</summary>
    public bool OlderOnly { get; set; }
}
