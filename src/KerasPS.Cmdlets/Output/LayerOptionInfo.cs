namespace KerasPS;

/// <summary>An option of a layer, an optimizer and their like.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="KerasName">The key in a Keras configuration.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Accepts">What may be given, in words.</param>
/// <param name="Default">The value where none is given.</param>
/// <param name="Help">One line of help.</param>
public sealed record LayerOptionInfo(string Name, string KerasName, bool Required, string Accepts, object? Default, string Help)
{
    internal static LayerOptionInfo Of(OptionDescriptor option) => new(option.PropertyName, option.Name, option.Required,
        OptionConverter.Describe(option.Type), option.Required ? null : Plain(option), option.Help);

    private static object? Plain(OptionDescriptor option)
    {
        // A name counts up whenever it is asked for.
        if (option.PropertyName == "Name") return null;
        try
        {
            return option.Default;
        }
        catch (Exception)
        {
            // The default follows from a required option that is not there.
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
