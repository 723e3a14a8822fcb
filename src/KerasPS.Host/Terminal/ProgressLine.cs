using System.Globalization;
using System.Management.Automation;

namespace KerasPS.Hosting.Terminal;

/// <summary>A progress record as one line of text.</summary>
internal static class ProgressLine
{
    private const int BarWidth = 24;

    /// <summary>Activity, bar, percent, time left and status, cut to the width.</summary>
    public static string Format(ProgressRecord record, int width)
    {
        var parts = new List<string>();
        if (record.ParentActivityId >= 0)
            parts.Add(" ");
        parts.Add(record.Activity);
        if (record.PercentComplete >= 0)
        {
            parts.Add(Bar(record.PercentComplete));
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{record.PercentComplete,3}%"));
        }

        if (!string.IsNullOrWhiteSpace(record.StatusDescription))
            parts.Add(record.StatusDescription);
        if (!string.IsNullOrWhiteSpace(record.CurrentOperation))
            parts.Add(record.CurrentOperation);
        if (record.SecondsRemaining >= 0)
            parts.Add(TimeSpan.FromSeconds(record.SecondsRemaining).ToString("c", CultureInfo.InvariantCulture) + " left");
        var line = string.Join(' ', parts).Replace('\n', ' ').Replace('\r', ' ');
        return line.Length <= width ? line : line[..(width - 1)] + "…";
    }

    private static string Bar(int percent)
    {
        var filled = Math.Clamp(percent, 0, 100) * BarWidth / 100;
        return "[" + new string('=', filled) + new string('.', BarWidth - filled) + "]";
    }
}
