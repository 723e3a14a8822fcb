namespace KerasPS.KerasH5;

/// <summary>The names under which Keras 3 stores weights in the legacy format: the path of layers that lead to each.</summary>
internal static class WeightPaths
{
    /// <summary>The path of every weight of a layer of the model, in file order.</summary>
    public static IReadOnlyList<string> Of(Model model, Layer layer, KerasForm form = KerasForm.Keras3)
    {
        // A sequential model's name leads the path; a functional one's layers were built on their own.
        var prefix = model is Sequential ? model.Name + "/" : "";
        var paths = new Dictionary<LayerWeight, string>();
        Collect(layer, prefix + layer.Name, paths);
        var used = new HashSet<string>();
        return [.. Weights(layer, form).Select(w => Unique(paths[w], used))];
    }

    /// <summary>The weights in file order; Keras 2 knows no adaptations, which are merged there.</summary>
    public static IReadOnlyList<LayerWeight> Weights(Layer layer, KerasForm form) => form != KerasForm.Keras2 || !Adaptations.Any(layer) ? layer.FileWeights
        : [.. layer.Weights.Except(Adaptations.Of(layer).SelectMany(a => new[] { a.A, a.B })).OrderBy(w => w.CreatedTrainable && w.Owner.Trainable ? 0 : 1)];

    private static void Collect(Layer layer, string path, Dictionary<LayerWeight, string> paths)
    {
        foreach (var weight in layer.Weights)
            if (weight.Owner == layer) paths.TryAdd(weight, $"{path}/{weight.Name}");
        foreach (var inner in layer.Sublayers) Collect(inner, $"{path}/{inner.Name}", paths);
    }

    // Two inner layers of one name would store two arrays under one.
    private static string Unique(string path, HashSet<string> used)
    {
        var result = path;
        for (var i = 1; !used.Add(result); i++) result = FormattableString.Invariant($"{path}_{i}");
        return result;
    }
}
