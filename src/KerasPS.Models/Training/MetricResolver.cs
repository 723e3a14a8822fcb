namespace KerasPS.Training;

/// <summary>Keras 3's rules for what the strings <c>accuracy</c> and <c>crossentropy</c> mean, and for the names in logs.</summary>
internal static class MetricResolver
{
    /// <summary>All metrics of a model, in the order of its logs.</summary>
    public static List<MetricEntry> Resolve(CompileSettings settings, IReadOnlyList<string> outputs,
        IReadOnlyList<TensorSpec?> targets, IReadOnlyList<TensorSpec> predictions)
    {
        var entries = new List<MetricEntry>();
        var names = new Dictionary<string, int>();
        foreach (var (given, weighted) in new[] { (settings.Metrics, false), (settings.WeightedMetrics, true) })
        {
            var lists = PerOutput.Lists(given, outputs, weighted ? "weighted metrics" : "metrics");
            for (var i = 0; i < lists.Length; i++)
                foreach (var item in lists[i])
                {
                    var metric = ToMetric(item, targets[i], predictions[i]);
                    var prefix = outputs.Count > 1 ? outputs[i] + "_" : "";
                    var name = prefix + metric.Name;
                    if (names.ContainsKey(name) && weighted) name = $"{prefix}weighted_{metric.Name}";
                    if (names.TryGetValue(name, out var count))
                    {
                        names[name] = count + 1;
                        name = FormattableString.Invariant($"{name}_{count}");
                    }
                    else names[name] = 1;
                    entries.Add(new(metric, i, name, weighted));
                }
        }
        return entries;
    }

    /// <summary>The loss of an identifier; <c>crossentropy</c> by the shapes.</summary>
    public static Loss? ToLoss(object? identifier, TensorSpec? target, TensorSpec prediction)
    {
        if (identifier is string text && Naming.Normalize(text) is "crossentropy" or "ce")
            return KerasRegistry.Create<Loss>(ByShapes(target, prediction) + "Crossentropy");
        return (Loss?)KerasRegistry.Resolve(typeof(Loss), identifier);
    }

    private static Metric ToMetric(object identifier, TensorSpec? target, TensorSpec prediction)
    {
        if (identifier is not string text) return (Metric)KerasRegistry.Resolve(typeof(Metric), identifier)!;
        var normalized = Naming.Normalize(text);
        var metric = normalized switch
        {
            "accuracy" or "acc" => KerasRegistry.Create<Metric>(ByShapes(target, prediction) + "Accuracy"),
            "crossentropy" or "ce" => KerasRegistry.Create<Metric>(ByShapes(target, prediction) + "Crossentropy"),
            _ => (Metric)KerasRegistry.Resolve(typeof(Metric), text)!,
        };
        // A short name ("mae", "acc") stays as written; a class name gives the metric's own name.
        if (normalized != Naming.Normalize(metric.ClassName)) metric.Name = text;
        return metric;
    }

    private static string ByShapes(TensorSpec? target, TensorSpec prediction)
    {
        var y = target?.Shape;
        var p = prediction.Shape;
        if (p.Rank == 0 || p[-1] == 1) return "Binary";
        return y is not null && (y.Rank < p.Rank || (y.Rank > 0 && y[-1] == 1 && p[-1] != 1)) ? "SparseCategorical" : "Categorical";
    }
}
