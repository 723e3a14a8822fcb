using System.Globalization;
using System.Text;

namespace KerasPS;

/// <summary>A csv file (RFC 4180) read straight into numbers: no object a row.</summary>
internal sealed class CsvTable
{
    private readonly string path;
    private readonly string[] columns;
    private readonly List<string[]> rows = [];

    private CsvTable(string path, string[] columns)
    {
        this.path = path;
        this.columns = columns;
    }

    /// <summary>Reads a file.</summary>
    public static CsvTable Read(string path, char delimiter, bool header)
    {
        using var reader = new StreamReader(path);
        CsvTable? table = null;
        while (Fields(reader, delimiter) is { } fields)
        {
            if (fields.Length == 1 && fields[0].Length == 0) continue;
            if (table is null)
            {
                table = new(path, header ? fields : [.. fields.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))]);
                if (header) continue;
            }

            if (fields.Length != table.columns.Length)
                throw new KerasException("CsvFileRow", $"Row {table.rows.Count + 1} of '{path}' has {fields.Length} values; expected {table.columns.Length}. Is the delimiter '{delimiter}'?");
            table.rows.Add(fields);
        }

        return table is { rows.Count: > 0 } ? table : throw new KerasException("CsvFileEmpty", $"'{path}' has no rows.");
    }

    /// <summary>The columns as inputs and targets.</summary>
    public Dataset ToDataset(string[] feature, string? label)
    {
        var target = label is null ? -1 : Index(label);
        int[] inputs = feature.Length > 0 ? [.. feature.Select(Index)] : [.. Enumerable.Range(0, columns.Length).Where(i => i != target)];
        var values = new float[rows.Count * inputs.Length];
        for (var i = 0; i < rows.Count; i++)
            for (var j = 0; j < inputs.Length; j++)
                if (!float.TryParse(rows[i][inputs[j]], NumberStyles.Float, CultureInfo.InvariantCulture, out values[(i * inputs.Length) + j]))
                    throw new KerasException("DataNotNumeric", $"Row {i + 1} of '{path}', column '{columns[inputs[j]]}' holds '{rows[i][inputs[j]]}', which is no number. Leave the column out with -Feature, or name it with -Label.");
        var (y, classes) = target < 0 ? (null, []) : Table.Targets([.. rows.Select(r => (object)r[target])]);
        return new(Tensor.From(values, new Shape(rows.Count, inputs.Length)), y)
        {
            Features = [.. inputs.Select(i => columns[i])],
            Label = target < 0 ? null : columns[target],
            Classes = classes,
        };
    }

    private int Index(string name)
    {
        var index = Array.FindIndex(columns, c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            index = number < 0 ? number + columns.Length : number;
        return index >= 0 && index < columns.Length ? index : throw new KerasException("ColumnUnknown", $"'{path}' has no column '{name}'. It has: {string.Join(", ", columns)}.");
    }

    // A quoted value may hold delimiters, doubled quotes and line breaks.
    private static string[]? Fields(StreamReader reader, char delimiter)
    {
        if (reader.ReadLine() is not { } line) return null;
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        while (true)
        {
            for (var i = 0; i < line.Length; i++)
            {
                var c = line[i];
                if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"') { field.Append('"'); i++; }
                else if (c == '"') quoted = !quoted;
                else if (c == delimiter && !quoted) { fields.Add(field.ToString()); field.Clear(); }
                else field.Append(c);
            }

            if (!quoted || reader.ReadLine() is not { } next) break;
            field.Append('\n');
            line = next;
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
