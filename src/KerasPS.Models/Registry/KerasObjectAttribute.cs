namespace KerasPS;

/// <summary>
/// Enters a class in the registry under its Keras class name. The class's category is the abstract base it derives
/// from (<see cref="Layer"/>, <c>Loss</c>, <c>Optimizer</c> …).
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KerasObjectAttribute(string className) : Attribute
{
    /// <summary>The name Keras writes in files, for example <c>Conv2D</c> or, for an activation, <c>relu</c>.</summary>
    public string ClassName { get; } = className;

    /// <summary>Further names that find it: older class names and short strings such as <c>mse</c>.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>Whether Keras 3 has no such class any more.</summary>
    public bool Retired { get; set; }

    /// <summary>The Python module written by Keras 3; null: the category's, for example <c>keras.layers</c>.</summary>
    public string? Module { get; set; }
}
