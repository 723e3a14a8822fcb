using System.Globalization;
using System.Text.RegularExpressions;

namespace KerasPS.Callbacks;

/// <summary>Numbers and file names as Python writes them, so that logs and messages read the same.</summary>
internal static partial class PythonText
{
    /// <summary>The shortest text that reads back as the number: 0.1, 1e-05, 2.0.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        var digits = value.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(digits[(digits.IndexOf('E') + 1)..], CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < 16 || value == 0)
        {
            var plain = shortest.Contains('E', StringComparison.Ordinal)
                ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
                : shortest;
            return plain.Contains('.', StringComparison.Ordinal) ? plain : plain + ".0";
        }
        return Scientific(shortest, exponent);
    }

    /// <summary>
    /// A file name with fields filled in: <c>{epoch:02d}</c>, <c>{val_loss:.3f}</c>.
    /// </summary>
    /// <exception cref="KerasException">A field is unknown, or its format is.</exception>
    public static string Format(string template, IReadOnlyDictionary<string, double> fields) => Field().Replace(template, match =>
    {
        var name = match.Groups[1].Value;
        if (!fields.TryGetValue(name, out var value))
            throw new KerasException("FileNameField", $"The file name '{template}' asks for '{name}', which is not among " +
                $"the figures: {string.Join(", ", fields.Keys)}.");
        return Format(value, match.Groups[2].Value, template);
    });

    private static string Format(double value, string format, string template)
    {
        var whole = value == Math.Floor(value) && Math.Abs(value) < 1e15;
        if (format.Length == 0) return whole ? value.ToString("F0", CultureInfo.InvariantCulture) : Of(value);
        var parts = Spec().Match(format);
        if (!parts.Success)
            throw new KerasException("FileNameField", $"The file name '{template}' has the format '{format}'; expected for " +
                "example 02d, .3f or .2e.");
        var width = parts.Groups[2].Length > 0 ? int.Parse(parts.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var precision = parts.Groups[3].Length > 0 ? parts.Groups[3].Value : "6";
        var text = parts.Groups[4].Value switch
        {
            "d" => value.ToString("F0", CultureInfo.InvariantCulture),
            "f" or "F" => value.ToString("F" + precision, CultureInfo.InvariantCulture),
            "e" => value.ToString("0." + new string('0', int.Parse(precision, CultureInfo.InvariantCulture)) + "e+00", CultureInfo.InvariantCulture),
            _ => value.ToString("G" + precision, CultureInfo.InvariantCulture),
        };
        return text.PadLeft(width, parts.Groups[1].Length > 0 ? '0' : ' ');
    }

    private static string Scientific(string shortest, int exponent)
    {
        var mantissa = shortest.Contains('E', StringComparison.Ordinal)
            ? shortest[..shortest.IndexOf('E')]
            : Mantissa(shortest);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string Mantissa(string plain)
    {
        var sign = plain.StartsWith('-') ? "-" : "";
        var digits = plain.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return sign + digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "");
    }

    [GeneratedRegex(@"\{(\w+)(?::([^{}]*))?\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(0?)(\d*)(?:\.(\d+))?([dfFeg])$")]
    private static partial Regex Spec();
}
