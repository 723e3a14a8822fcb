namespace KerasPS.Training;

/// <summary>
/// What compilation fixes: optimizer, losses and metrics resolved for the model's outputs, and which layers were
/// trainable. Losses and metrics that depend on shapes are resolved when the first targets are seen.
/// </summary>
internal sealed class CompiledModel
{
    private readonly Model model;
    private readonly Dictionary<Layer, bool> trainable;
    private List<MetricEntry>? metrics;

    public CompiledModel(Model model, CompileSettings settings)
    {
        this.model = model;
        Settings = settings;
        trainable = model.AllLayers.Prepend(model).ToDictionary(l => l, l => l.Trainable);
    }

    public CompileSettings Settings { get; set; }

    public Optimizer Optimizer => Settings.Optimizer;

    /// <summary>Whether the optimizer has its state.</summary>
    public bool OptimizerBuilt { get; set; }

    /// <summary>The whole loss.</summary>
    public MeanTracker LossTracker { get; } = new("loss");

    /// <summary>The loss of each output, of a model with several.</summary>
    public MeanTracker?[] OutputTrackers { get; private set; } = [];

    public Loss?[] Losses { get; private set; } = [];

    public double?[] LossWeights { get; private set; } = [];

    public IReadOnlyList<MetricEntry> Metrics => metrics ?? [];

    /// <summary>Whether losses and metrics are resolved.</summary>
    public bool IsResolved => metrics is not null;

    /// <summary>Whether an output needs targets.</summary>
    public IReadOnlyList<bool> WantsTarget(int outputs)
    {
        var names = Names(outputs);
        var losses = PerOutput.Single(Settings.Loss, names, "losses");
        var first = PerOutput.Lists(Settings.Metrics, names, "metrics");
        var second = PerOutput.Lists(Settings.WeightedMetrics, names, "weighted metrics");
        return [.. Enumerable.Range(0, outputs).Select(i => losses[i] is not null || first[i].Count > 0 || second[i].Count > 0)];
    }

    /// <summary>Resolves losses and metrics for these targets; done once.</summary>
    public void Resolve(IReadOnlyList<TensorSpec?> targets, IReadOnlyList<TensorSpec> predictions)
    {
        if (IsResolved) return;
        var names = Names(predictions.Count);
        var losses = PerOutput.Single(Settings.Loss, names, "losses");
        Losses = [.. losses.Select((l, i) => MetricResolver.ToLoss(l, targets[i], predictions[i]))];
        LossWeights = [.. PerOutput.Single(Settings.LossWeights, names, "loss weights")
            .Select(w => w is null ? (double?)null : Convert.ToDouble(w, System.Globalization.CultureInfo.InvariantCulture))];
        OutputTrackers = [.. Losses.Select((l, i) => l is null || names.Count == 1 ? null : new MeanTracker(names[i] + "_loss"))];
        metrics = MetricResolver.Resolve(Settings, names, targets, predictions);
    }

    /// <summary>Runs an action while every layer is as trainable as it was at compilation.</summary>
    public T AsCompiled<T>(Func<T> action)
    {
        var now = model.AllLayers.Prepend(model).ToDictionary(l => l, l => l.Trainable);
        Apply(trainable);
        try
        {
            return action();
        }
        finally
        {
            Apply(now);
        }
    }

    /// <summary>Forgets all batches.</summary>
    public void ResetMetrics()
    {
        LossTracker.Reset();
        foreach (var tracker in OutputTrackers) tracker?.Reset();
        foreach (var entry in Metrics) entry.Metric.Reset();
    }

    /// <summary>The names of the figures: the loss, the metrics, the outputs' losses.</summary>
    public IEnumerable<string> Names() =>
        [LossTracker.Name, .. Metrics.SelectMany(m => m.PartNames ?? [m.LogName]), .. OutputTrackers.OfType<MeanTracker>().Select(t => t.Name)];

    /// <summary>The figures so far, sorted by name as Keras 3 hands them to callbacks.</summary>
    public void ReadLogs(Logs logs, string prefix = "")
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal) { [LossTracker.Name] = LossTracker.Result };
        foreach (var tracker in OutputTrackers)
            if (tracker is not null) values[tracker.Name] = tracker.Result;
        foreach (var entry in Metrics)
        {
            var result = entry.Metric.Result();
            if (entry.PartNames is { } parts)
                for (var i = 0; i < result.Length; i++) values[parts[i]] = (float)result[i];
            else if (result.Length == 1) values[entry.LogName] = (float)result[0];
            else
                // A figure of several numbers (one a class) appears number by number.
                for (var i = 0; i < result.Length; i++) values[FormattableString.Invariant($"{entry.LogName}_{i}")] = (float)result[i];
        }
        foreach (var (name, value) in values) logs[prefix + name] = value;
    }

    private IReadOnlyList<string> Names(int outputs) => model.OutputNames.Count == outputs
        ? model.OutputNames
        : [.. Enumerable.Range(0, outputs).Select(i => FormattableString.Invariant($"output_{i}"))];

    // Parents first, since setting a container sets what it contains.
    private void Apply(Dictionary<Layer, bool> flags)
    {
        foreach (var layer in model.AllLayers.Prepend(model))
            if (flags.TryGetValue(layer, out var value) && layer.Trainable != value) layer.Trainable = value;
    }
}
