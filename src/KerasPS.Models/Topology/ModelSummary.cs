using System.Globalization;

namespace KerasPS;

/// <summary>A model's layers with shapes and numbers of weights: as rows, and as the text Keras 3 prints.</summary>
public sealed class ModelSummary
{
    private readonly Model model;

    /// <summary>Takes stock of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="expandNested">Whether the layers of nested models follow them.</param>
    public ModelSummary(Model model, bool expandNested = false)
    {
        this.model = model;
        IsChain = model is not FunctionalModel functional || IsChainOf(functional);
        Rows = (SummaryRow[])[.. RowsOf(model, 0, expandNested)];
        TrainableParameters = model.TrainableWeights.Sum(w => w.Shape.Size);
        NonTrainableParameters = model.NonTrainableWeights.Sum(w => w.Shape.Size);
        TrainableBytes = model.TrainableWeights.Sum(w => w.Shape.Size * w.DType.SizeOf());
        NonTrainableBytes = model.NonTrainableWeights.Sum(w => w.Shape.Size * w.DType.SizeOf());
        if (!model.HasOptimizerState) return;
        // The step counter and the learning rate are variables of the optimizer too.
        OptimizerParameters = StateOf(model.Optimizer!);
    }

    /// <summary>The name of the model.</summary>
    public string Name => model.Name;

    /// <summary>The layers.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; }

    /// <summary>Whether each layer takes only the one before, so that connections need no column.</summary>
    public bool IsChain { get; }

    /// <summary>All weights' elements, the optimizer's included.</summary>
    public long TotalParameters => TrainableParameters + NonTrainableParameters + OptimizerParameters;

    /// <summary>Elements that training changes.</summary>
    public long TrainableParameters { get; }

    /// <summary>Elements that training leaves alone.</summary>
    public long NonTrainableParameters { get; }

    /// <summary>Elements of the optimizer's state; 0 before it is made.</summary>
    public long OptimizerParameters { get; }

    private long TrainableBytes { get; }

    private long NonTrainableBytes { get; }

    /// <summary>The text Keras 3 prints.</summary>
    /// <param name="lineLength">The width; null: 88, or 108 with connections (12 more with the trainable column), but no more than fits.</param>
    /// <param name="columns">The width of the terminal.</param>
    /// <param name="showTrainable">Whether a column says which layers are trainable.</param>
    public string ToText(int? lineLength = null, int columns = 120, bool showTrainable = false)
    {
        var width = lineLength ?? Math.Min((IsChain ? 88 : 108) + (showTrainable ? 12 : 0), columns - 4);
        string[] headers = IsChain ? ["Layer (type)", "Output Shape", "Param #"] : ["Layer (type)", "Output Shape", "Param #", "Connected to"];
        double[] positions = IsChain ? [.45, .8, 1] : [.3, .56, .74, 1];
        if (showTrainable)
        {
            headers = [.. headers, "Trainable"];
            positions = [.. positions.Select(p => p * .9), 1];
        }
        var table = new TextTable(headers, positions, width, rightAligned: 2, centred: showTrainable ? headers.Length - 1 : -1);
        foreach (var row in Rows) table.Add(Cells(row, showTrainable));
        var optimizer = OptimizerParameters == 0 ? ""
            : $" Optimizer params: {Count(OptimizerParameters)} ({Memory(OptimizerParameters * 4)})\n";
        return $"Model: \"{Name}\"\n{table}" +
            $" Total params: {Count(TotalParameters)} ({Memory(TrainableBytes + NonTrainableBytes + OptimizerParameters * 4)})\n" +
            $" Trainable params: {Count(TrainableParameters)} ({Memory(TrainableBytes)})\n" +
            $" Non-trainable params: {Count(NonTrainableParameters)} ({Memory(NonTrainableBytes)})\n" + optimizer;
    }

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private string[] Cells(SummaryRow row, bool showTrainable)
    {
        var indent = row.Depth == 0 ? "" : new string(' ', 3 * row.Depth) + "└ ";
        var cells = new List<string>
        {
            $"{indent}{row.Name} ({row.Type})",
            row.OutputShape,
            row.Parameters is { } count ? Count(count) : "0 (unbuilt)",
        };
        if (!IsChain) cells.Add(row.ConnectedTo.Count == 0 ? "-" : string.Join(", ", row.ConnectedTo));
        if (showTrainable) cells.Add(row.Trainable switch { true => "Y", false => "N", null => "-" });
        return [.. cells];
    }

    private static IEnumerable<SummaryRow> RowsOf(Model model, int depth, bool expandNested)
    {
        var functional = model as FunctionalModel;
        var nodes = functional?.Nodes.ToHashSet();
        foreach (var layer in functional?.Operations ?? model.Layers)
        {
            var calls = nodes is null ? layer.Calls : [.. layer.Calls.Where(nodes.Contains)];
            // A layer called by another one's formula has no call of its own.
            var shapes = (calls.Count == 0 ? layer.OutputShapes : calls[^1].Outputs.Select(o => o.Shape)).Select(s => s.ToString()).ToList();
            var shape = shapes.Count switch
            {
                0 => layer is Model { Outputs.Count: 1 } inner ? inner.Outputs[0].Shape.ToString() : "?",
                1 => shapes[0],
                _ => $"[{string.Join(", ", shapes)}]",
            };
            var from = calls.SelectMany(c => c.Dependencies).Select(TensorHistory.Of).OfType<TensorHistory>().Select(h => h.ToString());
            yield return new(layer, depth, shape, layer.Built ? layer.Weights.Sum(w => w.Shape.Size) : null, [.. from]);
            if (!expandNested || layer is not Model nested) continue;
            foreach (var row in RowsOf(nested, depth + 1, true)) yield return row;
        }
    }

    private static bool IsChainOf(FunctionalModel model)
    {
        if (model.Nodes.Any(n => n.Dependencies.Count() > 1)) return false;
        if (model.Nodes.GroupBy(n => n.Layer).Any(g => g.Count() > 1)) return false;
        var uses = model.Nodes.SelectMany(n => n.Dependencies).GroupBy(d => d);
        return model.Inputs.Count == 1 && model.Outputs.Count == 1 && uses.All(u => u.Count() == 1);
    }

    private static long StateOf(Optimizer optimizer) => optimizer.Slots.Sum(s => s.Shape.Size)
        + (optimizer.Inner.Count > 0 ? optimizer.Inner.Sum(StateOf) : optimizer.HasSchedule ? 1 : 2);

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Memory(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB"];
        var size = (double)bytes;
        var unit = 0;
        for (; size >= 1024 && unit < units.Length - 1; unit++) size /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{size:F2} {units[unit]}");
    }
}
