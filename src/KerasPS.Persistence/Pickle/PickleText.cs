using System.Globalization;
using System.Text;

namespace KerasPS.Pickle;

/// <summary>Text of the pickle's line-based opcodes: Python's repr of a string, and its raw Unicode escapes.</summary>
internal static class PickleText
{
    public static string Unquote(string text)
    {
        if (text.Length < 2 || text[0] != text[^1] || text[0] is not ('\'' or '"')) throw new FormatException("a string has no quotes");
        return Escapes(text[1..^1], all: true);
    }

    public static string Unescape(string text) => Escapes(text, all: false);

    private static string Escapes(string text, bool all)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }
            var kind = text[++i];
            var digits = kind switch { 'u' => 4, 'U' => 8, 'x' when all => 2, _ => 0 };
            if (digits > 0)
            {
                result.Append(char.ConvertFromUtf32(int.Parse(text.AsSpan(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                i += digits;
            }
            else if (!all) result.Append('\\').Append(kind);
            else result.Append(kind switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => kind });
        }
        return result.ToString();
    }
}
