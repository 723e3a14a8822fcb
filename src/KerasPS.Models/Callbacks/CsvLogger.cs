using System.Globalization;
using System.Text;

namespace KerasPS.Callbacks;

/// <summary>Writes the figures of each epoch as a row of a CSV file.</summary>
[KerasObject("CSVLogger")]
public sealed class CsvLogger : Callback
{
    private StreamWriter? writer;
    private List<string>? keys;
    private bool header;

    /// <summary>The file.</summary>
    [Option(Required = true, Position = 0, Help = "The file.")]
    public string Filename { get; init; } = "";

    /// <summary>What stands between two values.</summary>
    [Option(Help = "What stands between two values.")]
    public string Separator { get; init; } = ",";

    /// <summary>Whether rows are added to an existing file.</summary>
    [Option(Help = "Whether rows are added to an existing file.")]
    public bool Append { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        var path = Paths.Resolve(Filename);
        header = !Append || !File.Exists(path) || new FileInfo(path).Length == 0;
        writer = new(path, Append, new UTF8Encoding(false)) { NewLine = "\r\n" };
        keys = null;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (writer is null) return;
        if (keys is null)
        {
            keys = [.. logs.Names.Order(StringComparer.Ordinal)];
            // Epochs that are validated later need their columns from the beginning.
            if (!keys.Any(k => k.StartsWith("val_", StringComparison.Ordinal))) keys.AddRange(keys.Select(k => "val_" + k).ToList());
            if (header) writer.WriteLine(string.Join(Separator, keys.Prepend("epoch").Select(Quote)));
        }
        writer.WriteLine(string.Join(Separator, keys.Select(k => logs.TryGet(k, out var value) ? PythonText.Of(value) : "NA")
            .Prepend(epoch.ToString(CultureInfo.InvariantCulture))));
        writer.Flush();
    }

    /// <inheritdoc/>
    protected internal override void Release()
    {
        writer?.Dispose();
        writer = null;
    }

    private string Quote(string text) => text.Contains(Separator, StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal)
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
