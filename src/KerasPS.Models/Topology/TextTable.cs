using System.Text;

namespace KerasPS;

/// <summary>A table drawn with box characters, its columns as wide as Keras 3's summary makes them.</summary>
internal sealed class TextTable
{
    private readonly string[] headers;
    private readonly int[] widths;
    private readonly int rightAligned;
    private readonly int centred;
    private readonly List<string[]> rows = [];

    /// <summary>Makes a table.</summary>
    /// <param name="headers">The heads of the columns.</param>
    /// <param name="positions">Where the columns end, as fractions of the width.</param>
    /// <param name="width">The width of the whole.</param>
    /// <param name="rightAligned">The column of numbers.</param>
    /// <param name="centred">A centred column, or -1.</param>
    public TextTable(string[] headers, double[] positions, int width, int rightAligned, int centred)
    {
        this.headers = headers;
        this.rightAligned = rightAligned;
        this.centred = centred;
        var ends = positions.Select(p => (int)(width * p)).ToArray();
        widths = [.. ends.Select((end, i) => end - (i == 0 ? 0 : ends[i - 1]))];
        // The borders take one column more than there are columns; each takes its share, rounded to even.
        var remaining = widths.Length + 1;
        for (var i = 0; i < widths.Length; i++)
        {
            var share = (int)Math.Round((double)remaining / (widths.Length - i), MidpointRounding.ToEven);
            widths[i] = Math.Max(3, widths[i] - share);
            remaining -= share;
        }
    }

    public void Add(string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        Rule(text, "┏━┳┓");
        Row(text, headers, '┃');
        Rule(text, "┡━╇┩");
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0) Rule(text, "├─┼┤");
            Row(text, rows[i], '│');
        }
        Rule(text, "└─┴┘");
        return text.ToString();
    }

    private void Rule(StringBuilder text, string marks)
    {
        for (var i = 0; i < widths.Length; i++)
            text.Append(i == 0 ? marks[0] : marks[2]).Append(marks[1], widths[i]);
        text.Append(marks[3]).Append('\n');
    }

    private void Row(StringBuilder text, string[] cells, char border)
    {
        var lines = cells.Select((c, i) => Wrap(c, widths[i] - 2)).ToArray();
        for (var line = 0; line < lines.Max(l => l.Count); line++)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = line < lines[i].Count ? lines[i][line] : "";
                text.Append(border).Append(' ').Append(Align(cell, widths[i] - 2, i)).Append(' ');
            }
            text.Append(border).Append('\n');
        }
    }

    private string Align(string cell, int width, int column)
    {
        if (column == rightAligned) return cell.PadLeft(width);
        return column == centred ? cell.PadLeft(cell.Length + (width - cell.Length) / 2).PadRight(width) : cell.PadRight(width);
    }

    // Between words where possible; a word that is too long ends in an ellipsis.
    private static List<string> Wrap(string cell, int width)
    {
        var lines = new List<string>();
        var line = "";
        var indent = cell.Length - cell.TrimStart(' ').Length;
        foreach (var word in cell[indent..].Split(' '))
        {
            var next = line.Length == 0 ? (lines.Count == 0 ? new string(' ', indent) : "") + word : $"{line} {word}";
            if (next.Length > width && line.Length > 0)
            {
                lines.Add(line);
                next = word;
            }
            line = next;
        }
        lines.Add(line);
        return [.. lines.Select(l => l.Length <= width ? l : l[..(width - 1)] + "…")];
    }
}
