namespace KerasPS;

/// <summary>The name a value of an enumeration had in older versions of Keras.</summary>
/// <param name="name">For example <c>th</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OlderNameAttribute(string name) : Attribute
{
    /// <summary>The older name.</summary>
    public string Name { get; } = name;
}
