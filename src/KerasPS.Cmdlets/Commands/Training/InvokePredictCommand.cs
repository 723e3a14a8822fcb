using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Asks a model: its outputs for data, or the classes.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Predict", DefaultParameterSetName = ArraySet)]
[OutputType(typeof(Tensor), ParameterSetName = [ArraySet])]
[OutputType(typeof(int), typeof(PSObject))]
public sealed class InvokePredictCommand : KerasCmdlet
{
    private const string ArraySet = "Array";
    private const string RowSet = "Row";
    private const int RowsAtOnce = 256;
    private readonly List<PSObject> rows = [];
    private string[] features = [];
    private int rowsSeen;

    /// <summary>The model.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ArraySet)]
    [Parameter(Mandatory = true, ParameterSetName = RowSet)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>The inputs: a tensor, an array, a dataset, a list or a dictionary for several inputs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ArraySet)]
    [Alias("Data", "Dataset")]
    [ValidateNotNull]
    public object X { get; set; } = null!;

    /// <summary>Rows, for example of Import-Csv: each is returned with what the model says.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = RowSet)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The columns of the rows that are inputs; all where none is given.</summary>
    [Parameter(ParameterSetName = RowSet)]
    public string[] Feature { get; set; } = [];

    /// <summary>The classes' names by number, for the Class property of rows.</summary>
    [Parameter(ParameterSetName = RowSet)]
    public string[] ClassName { get; set; } = [];

    /// <summary>
    /// Returns only the class of each sample or row: the number of the largest output (its name where -ClassName gives it), or whether a
    /// single output is above a half.
    /// </summary>
    [Parameter]
    public SwitchParameter AsClass { get; set; }

    /// <summary>Samples a batch; 32 where none is given.</summary>
    [Parameter]
    public int? BatchSize { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == RowSet)
        {
            rows.Add(InputObject);
            if (rows.Count == RowsAtOnce) PredictRows();
            return;
        }

        var (x, _) = DataParameters.Pair(X, null);
        if (AsClass)
        {
            using var classes = Model.PredictClasses(x, BatchSize, StopToken);
            WriteObject(classes.Span<int>().ToArray(), enumerateCollection: true);
            return;
        }

        WriteObject(Model.PredictAll(x, BatchSize, cancel: StopToken), enumerateCollection: true);
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (rows.Count > 0) PredictRows();
    }

    private void PredictRows()
    {
        if (features.Length == 0) features = Table.Features(rows[0], Feature, null);
        var good = new List<PSObject>(rows.Count);
        var values = new List<float>(rows.Count * features.Length);
        foreach (var row in rows)
        {
            var start = values.Count;
            try
            {
                foreach (var name in features) values.Add(Table.Number(row, name, rowsSeen));
                good.Add(row);
            }
            catch (KerasException exception)
            {
                values.RemoveRange(start, values.Count - start);
                WriteFailure(exception, row);
            }

            rowsSeen++;
        }

        rows.Clear();
        if (good.Count == 0) return;
        using var x = Tensor.From([.. values], new Shape(good.Count, features.Length));
        using var y = Model.Predict(x, BatchSize, cancel: StopToken);
        if (!AsClass)
        {
            for (var i = 0; i < good.Count; i++) WriteObject(Answer(good[i], y, i));
            return;
        }

        using var classes = KerasPS.Model.ClassesOf(y);
        foreach (var c in classes.Span<int>().ToArray()) WriteObject(Named(c));
    }

    private object Named(int c) => c < ClassName.Length ? ClassName[c] : c;

    // The row's own properties, then the answer: ready for Export-Csv.
    private PSObject Answer(PSObject row, Tensor y, int index)
    {
        var result = new PSObject();
        foreach (var property in row.Properties)
            if (property.IsGettable) result.Properties.Add(new PSNoteProperty(property.Name, property.Value));
        var width = (int)(y.Size / y.Shape[0]);
        var outputs = new double[width];
        for (var i = 0; i < width; i++) outputs[i] = y.GetDouble(((long)index * width) + i);
        result.Properties.Add(new PSNoteProperty("Prediction", width == 1 ? outputs[0] : outputs));
        if (width > 1)
        {
            var best = Array.IndexOf(outputs, outputs.Max());
            result.Properties.Add(new PSNoteProperty("Class", best < 0 ? best : Named(best)));
            result.Properties.Add(new PSNoteProperty("Score", best >= 0 ? outputs[best] : double.NaN));
        }

        return result;
    }
}
