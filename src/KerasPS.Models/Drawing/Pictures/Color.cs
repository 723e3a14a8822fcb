using System.Globalization;

namespace KerasPS.Drawing.Pictures;

/// <summary>An opaque colour.</summary>
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of a number such as 0x4C6EF5.</summary>
    public static Color Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>The form of the web: #4c6ef5.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");
}
