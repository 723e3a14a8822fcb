using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>One option of a Keras object, read from its property.</summary>
public sealed class OptionDescriptor
{
    private readonly PropertyInfo property;
    private readonly OptionAttribute attribute;
    private readonly ConstructorInfo? constructor;

    internal OptionDescriptor(Type owner, PropertyInfo property, OptionAttribute attribute)
    {
        this.property = property;
        this.attribute = attribute;
        // A functional model is made of tensors, never of options alone.
        constructor = owner.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []);
        Name = attribute.Name ?? Naming.ToSnakeCase(property.Name);
    }

    /// <summary>The key in a configuration, for example <c>kernel_initializer</c>.</summary>
    public string Name { get; }

    /// <summary>The property, which is also the PowerShell parameter, for example <c>KernelInitializer</c>.</summary>
    public string PropertyName => property.Name;

    /// <summary>Older keys.</summary>
    public IReadOnlyList<string> Aliases => attribute.Aliases;

    /// <summary>The type of the value.</summary>
    public Type Type => property.PropertyType;

    /// <summary>The class that has the option; the classes below inherit it.</summary>
    public Type DeclaringType => property.DeclaringType!;

    /// <summary>Whether it must be given.</summary>
    public bool Required => attribute.Required;

    /// <summary>Its place among unnamed arguments, or -1.</summary>
    public int Position => attribute.Position;

    /// <summary>Its place among unnamed arguments under an older name of the class, or -1.</summary>
    public int OlderPosition => attribute.OlderPosition;

    /// <summary>One line of help.</summary>
    public string Help => attribute.Help;

    /// <summary>Whether it is left out of configurations.</summary>
    public bool InputOnly => attribute.InputOnly;

    /// <summary>Whether Keras 3 does not know it, so that it is written only where it differs from its default.</summary>
    public bool OlderOnly => attribute.OlderOnly;

    /// <summary>The value where none is given. It may follow what Set-KerasConfig says, so it is asked for anew each time.</summary>
    public object? Default => constructor is null ? null : property.GetValue(constructor.Invoke([]));

    /// <summary>The value on an object.</summary>
    public object? Get(KerasObject target) => property.GetValue(target);

    /// <summary>The value in the form Keras writes.</summary>
    public JsonNode? ToJson(KerasObject target) => OptionConverter.ToJson(Get(target));

    /// <summary>Converts a value (from a script, a configuration or code) and sets it.</summary>
    /// <exception cref="KerasException">The value does not convert or is out of range.</exception>
    public void Set(KerasObject target, object? value)
    {
        object? converted;
        try
        {
            converted = OptionConverter.Convert(value, Type);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            throw new KerasException("OptionInvalid", $"{target.ClassName}: option '{Name}' cannot be " +
                $"{OptionConverter.Display(value)}. {e.Message} Expected {OptionConverter.Describe(Type)}.", e);
        }
        if (converted is IConvertible number && converted is int or long or double or float)
        {
            var x = number.ToDouble(System.Globalization.CultureInfo.InvariantCulture);
            if (x < attribute.Min || x > attribute.Max)
                throw new KerasException("OptionOutOfRange", $"{target.ClassName}: option '{Name}' is {OptionConverter.Display(value)}; " +
                    $"expected {(double.IsNaN(attribute.Min) ? "" : $"at least {attribute.Min:R}")}" +
                    $"{(double.IsNaN(attribute.Min) || double.IsNaN(attribute.Max) ? "" : " and ")}" +
                    $"{(double.IsNaN(attribute.Max) ? "" : $"at most {attribute.Max:R}")}.");
        }
        property.SetValue(target, converted);
    }

    internal bool Answers(string normalized) =>
        Naming.Normalize(Name) == normalized || Naming.Normalize(PropertyName) == normalized
        || attribute.Aliases.Any(a => Naming.Normalize(a) == normalized);
}
