using System.Globalization;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS;

/// <summary>Rows of objects (of Import-Csv and others) as tensors.</summary>
internal static class Table
{
    /// <summary>The columns that are inputs: those named, or all but the label.</summary>
    public static string[] Features(PSObject row, string[] named, string? label) => named.Length > 0 ? named
        : [.. row.Properties.Where(p => p.IsGettable).Select(p => p.Name).Where(n => !n.Equals(label, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Inputs and targets of rows; a bad row is reported as an error and left out.</summary>
    public static Dataset ToDataset(IReadOnlyList<PSObject> rows, string[] feature, string label, Cmdlet cmdlet)
    {
        if (rows.Count == 0) throw new KerasException("DataMissing", "No rows came through the pipeline.");
        var features = Features(rows[0], feature, label);
        var values = new List<float>(rows.Count * features.Length);
        var labels = new List<object>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var start = values.Count;
            try
            {
                foreach (var name in features) values.Add(Number(rows[i], name, i));
                labels.Add(Value(rows[i], label, i));
            }
            catch (KerasException exception)
            {
                values.RemoveRange(start, values.Count - start);
                cmdlet.WriteError(ErrorMapper.ToRecord(exception, rows[i]));
            }
        }

        var (y, classes) = Targets(labels);
        return new(Tensor.From([.. values], new Shape(labels.Count, features.Length)), y) { Features = features, Label = label, Classes = classes };
    }

    /// <summary>Numbers as they are; text as the number of its class, classes in alphabetical order.</summary>
    public static (Tensor Y, IReadOnlyList<string> Classes) Targets(IReadOnlyList<object> labels)
    {
        var numbers = new float[labels.Count];
        var numeric = true;
        for (var i = 0; i < numbers.Length && numeric; i++) numeric = TryNumber(labels[i], out numbers[i]);
        if (numeric) return (Tensor.From(numbers, new Shape(numbers.Length)), []);
        var texts = labels.Select(l => Convert.ToString(l, CultureInfo.InvariantCulture)!).ToArray();
        var classes = texts.Distinct().Order(StringComparer.Ordinal).ToArray();
        var index = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => (float)p.i);
        return (Tensor.From([.. texts.Select(t => index[t])], new Shape(texts.Length)), classes);
    }

    /// <summary>The number in a column of a row.</summary>
    public static float Number(PSObject row, string name, int index)
    {
        var value = Value(row, name, index);
        return TryNumber(value, out var number) ? number : throw new KerasException("DataNotNumeric",
            $"Row {index + 1}, column '{name}' holds '{value}', which is no number. Leave the column out with -Feature, or encode it first.");
    }

    private static object Value(PSObject row, string name, int index)
    {
        var property = row.Properties[name] ?? throw new KerasException("ColumnUnknown",
            $"Row {index + 1} has no column '{name}'. It has: {string.Join(", ", row.Properties.Select(p => p.Name))}.");
        return property.Value is { } value && value is not "" ? ScriptFunctions.Unwrap(value) : throw new KerasException("DataMissing",
            $"Row {index + 1}, column '{name}' is empty. Leave such rows out, or fill them first.");
    }

    private static bool TryNumber(object value, out float number)
    {
        number = 0;
        if (value is string text) return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        if (value is not IConvertible convertible) return false;
        number = convertible.ToSingle(CultureInfo.InvariantCulture);
        return true;
    }
}
