using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Persistence;

namespace KerasPS.Commands;

/// <summary>Reads samples and their targets from a file: csv, npy or npz.</summary>
[Cmdlet(VerbsData.Import, "Dataset", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Dataset))]
public sealed class ImportDatasetCommand : FileCommand
{
    /// <summary>The target: a column of a csv file (by name, or by number from 0), or an array of an npz file (y where none is given).</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>The inputs: columns of a csv file (all but the label where none is given), or the array of an npz file (x where none is given).</summary>
    [Parameter]
    public string[] Feature { get; set; } = [];

    /// <summary>What stands between the values of a csv file; a tabulator in .tsv files where none is given.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>The csv file has no line of column names: columns are numbered.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>A factor for all inputs, which become single precision, for example 1/255 for images.</summary>
    [Parameter]
    public double? Scale { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var file in Files()) WriteObject(Scaled(Read(file)));
    }

    private Dataset Read(string file)
    {
        var extension = System.IO.Path.GetExtension(file);
        if (extension.Equals(".npy", StringComparison.OrdinalIgnoreCase)) return new(NumpyFile.ReadArray(file));
        if (extension.Equals(".npz", StringComparison.OrdinalIgnoreCase)) return FromArchive(file, NumpyFile.ReadArchive(file));
        var delimiter = Delimiter ?? (extension.Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',');
        return CsvTable.Read(file, delimiter, !NoHeader).ToDataset(Feature, Label);
    }

    private Dataset FromArchive(string file, IReadOnlyDictionary<string, Tensor> arrays)
    {
        if (Feature.Length > 1)
            throw new KerasException("DataName", $"The inputs of '{file}' are one array; received {Feature.Length} names for -Feature.");
        var x = Array(Feature.Length == 1 ? Feature[0] : null, "x", "x_train", "X", "data")
            ?? throw new KerasException("DataNameMissing", $"'{file}' has no array x for the inputs. It has: {string.Join(", ", arrays.Keys)}. Name one with -Feature.");
        return new(x, Array(Label, "y", "y_train", "Y", "target", "labels"));

        Tensor? Array(string? named, params ReadOnlySpan<string> usual)
        {
            if (named is not null)
                return arrays.GetValueOrDefault(named) ?? throw new KerasException("DataNameUnknown", $"'{file}' has no array '{named}'. It has: {string.Join(", ", arrays.Keys)}.");
            foreach (var name in usual)
                if (arrays.TryGetValue(name, out var array)) return array;
            return null;
        }
    }

    private Dataset Scaled(Dataset data)
    {
        if (Scale is not { } factor) return data;
        var x = new Tensor(data.X.Shape);
        var values = x.Span<float>();
        for (var i = 0; i < values.Length; i++) values[i] = (float)(data.X.GetDouble(i) * factor);
        return new(x, data.Y) { Features = data.Features, Label = data.Label, Classes = data.Classes };
    }
}
