namespace KerasPS.Layers;

/// <summary>How text is split into tokens.</summary>
public enum TextSplitting
{
    /// <summary>At white space.</summary>
    Whitespace,
    /// <summary>Into characters.</summary>
    Character,
}
