namespace KerasPS;

/// <summary>What zero padding and cropping share: pairs of numbers checked against the spatial axes.</summary>
internal static class MarginLayer
{
    /// <summary>The margins in the form that is written, or an error that names the option.</summary>
    public static Margins Check(Layer layer, Margins margins, int axes, string option)
    {
        try
        {
            var pairs = margins.For(axes);
            return Array.Exists(pairs, p => p.Before < 0 || p.After < 0)
                ? throw new FormatException("A number is negative.")
                : margins.Normalized(axes);
        }
        catch (FormatException e)
        {
            throw new KerasException("OptionInvalid", $"{layer.ClassName}: option '{option}' cannot be {margins}. {e.Message} " +
                $"Expected a whole number of at least 0, {axes} of them, or {axes} pairs (before, after).", e);
        }
    }
}
