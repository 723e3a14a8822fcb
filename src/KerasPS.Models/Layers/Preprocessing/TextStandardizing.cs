namespace KerasPS.Layers;

/// <summary>How text is made uniform before it is split.</summary>
public enum TextStandardizing
{
    /// <summary>Small letters, without punctuation.</summary>
    LowerAndStripPunctuation,
    /// <summary>Small letters.</summary>
    Lower,
    /// <summary>Without punctuation.</summary>
    StripPunctuation,
}
