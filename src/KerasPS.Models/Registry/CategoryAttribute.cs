namespace KerasPS;

/// <summary>Marks an abstract base as a category of the registry.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CategoryAttribute(string module) : Attribute
{
    /// <summary>The Python module Keras 3 writes for its members, for example <c>keras.layers</c>.</summary>
    public string Module { get; } = module;

    /// <summary>
    /// Whether Keras writes a member as its bare name where it has no options of its own (activations:
    /// <c>"relu"</c>), instead of as an object with class name and configuration.
    /// </summary>
    public bool ByName { get; set; }

    /// <summary>
    /// The class that makes a member of a plain function: it has one constructor that takes the function and its name.
    /// </summary>
    public Type? Function { get; set; }
}
