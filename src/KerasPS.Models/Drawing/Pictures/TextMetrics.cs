namespace KerasPS.Drawing.Pictures;

/// <summary>How wide text is in Helvetica (and Arial, which has the same widths).</summary>
internal static class TextMetrics
{
    private const double BoldFactor = 1.06;

    // Advance widths of the printable ASCII characters in thousandths of the font's height.
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text.</summary>
    public static double Width(string text, double size, bool bold)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += Advance(rune.Value, size, bold);
        return width;
    }

    /// <summary>The width of one character; what is not ASCII counts as a square, as Chinese characters are.</summary>
    public static double Advance(int character, double size, bool bold)
    {
        var width = character is >= 32 and < 127 ? Widths[character - 32] : character < 0x2E80 ? 600 : 1000;
        return width * size / 1000 * (bold ? BoldFactor : 1);
    }
}
