using System.Text.RegularExpressions;

namespace KerasPS.Hosting.Terminal;

/// <summary>The few escape sequences the host uses.</summary>
internal static partial class Ansi
{
    /// <summary>Clears the line the cursor is on.</summary>
    public const string ClearLine = "\r\e[2K";

    /// <summary>One line up.</summary>
    public const string Up = "\e[1A";

    // Black, dark blue … of ConsoleColor, in its order, as terminals number them.
    private static readonly int[] Codes = [30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97];

    /// <summary>The text without its escape sequences, for files and terminals without colors.</summary>
    public static string Plain(string text) => text.Contains('\e') ? Sequence().Replace(text, string.Empty) : text;

    /// <summary>The text in a color; the newline at its end stays outside, so that the color never leaks.</summary>
    public static string Paint(string text, ConsoleColor color)
    {
        var body = text.TrimEnd('\r', '\n');
        return body.Length == 0 ? text : $"\e[{Codes[(int)color]}m{body}\e[0m{text[body.Length..]}";
    }

    [GeneratedRegex("\e\\[[0-9;:]*m")]
    private static partial Regex Sequence();
}
