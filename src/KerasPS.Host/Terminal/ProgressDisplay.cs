using System.Diagnostics;
using System.Management.Automation;

namespace KerasPS.Hosting.Terminal;

/// <summary>Draws the open progress records as the last lines of the terminal, at most ten times a second.</summary>
internal sealed class ProgressDisplay(TextWriter terminal)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly SortedDictionary<int, ProgressRecord> open = [];
    private long lastDrawn;
    private int linesShown;

    /// <summary>Takes a record in and redraws when it is time.</summary>
    public void Update(ProgressRecord record)
    {
        if (record.RecordType == ProgressRecordType.Completed)
        {
            open.Remove(record.ActivityId);
            if (open.Count == 0)
                Clear();
            return;
        }

        open[record.ActivityId] = record;
        if (linesShown > 0 && Stopwatch.GetElapsedTime(lastDrawn) < Interval)
            return;
        Draw();
    }

    /// <summary>Takes the lines off; the next update draws them again below whatever was written.</summary>
    public void Clear()
    {
        if (linesShown == 0)
            return;
        terminal.Write(Erase());
        terminal.Flush();
        linesShown = 0;
    }

    private void Draw()
    {
        var width = TerminalRawInterface.Width - 1;
        var lines = open.Values.Select(record => ProgressLine.Format(record, width)).ToArray();
        terminal.Write(Erase() + string.Join('\n', lines));
        terminal.Flush();
        linesShown = lines.Length;
        lastDrawn = Stopwatch.GetTimestamp();
    }

    private string Erase() =>
        linesShown == 0 ? "\r" : Ansi.ClearLine + string.Concat(Enumerable.Repeat(Ansi.Up + Ansi.ClearLine, linesShown - 1));
}
