namespace KerasPS.Upgrades;

/// <summary>Brings the arrays of a layer's group to the order and the layout of the layer's weights.</summary>
internal static class WeightUpgrades
{
    private static readonly Lazy<WeightUpgrade[]> All = new(() =>
    [
        .. typeof(WeightUpgrades).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(WeightUpgrade)) && !t.IsAbstract)
            .Select(t => (WeightUpgrade)Activator.CreateInstance(t)!)
            .OrderBy(u => u.Order).ThenBy(u => u.GetType().Name, StringComparer.Ordinal),
    ]);

    /// <summary>The arrays as the layer's weights take them, those of inner layers included.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="arrays">The stored arrays in file order.</param>
    /// <param name="origin">Who wrote them.</param>
    public static IReadOnlyList<Tensor> Apply(Layer layer, IReadOnlyList<Tensor> arrays, ModelOrigin origin)
    {
        if (arrays.Count == 0) return arrays;
        if (layer is Model model) return Nested(model, arrays, origin);
        if (Parts(layer) is { Count: > 0 } parts && arrays.Count % parts.Count == 0)
        {
            var share = arrays.Count / parts.Count;
            return [.. parts.SelectMany((p, i) => Apply(p, [.. arrays.Skip(i * share).Take(share)], origin))];
        }
        foreach (var upgrade in All.Value) arrays = upgrade.Apply(layer, arrays, origin) ?? arrays;
        return arrays;
    }

    // Wrappers store what their inner layers would: one half each for the two directions.
    private static IReadOnlyList<Layer> Parts(Layer layer) =>
        layer is Layers.Bidirectional or Layers.TimeDistributed ? layer.Sublayers : [];

    // All trainable arrays of the inner layers come first, then all others.
    private static List<Tensor> Nested(Model model, IReadOnlyList<Tensor> arrays, ModelOrigin origin)
    {
        var layers = model.Layers.Where(l => l.Weights.Count > 0).ToList();
        var counts = layers.Select(l => (Trainable: Stored(l, l.TrainableWeights.Count, origin), Others: l.NonTrainableWeights.Count)).ToList();
        if (counts.Sum(c => c.Trainable + c.Others) != arrays.Count)
            counts = [.. layers.Select(l => (l.TrainableWeights.Count, l.NonTrainableWeights.Count))];
        // Slots and gradients stand for the trainable weights alone.
        var withOthers = counts.Sum(c => c.Trainable + c.Others) == arrays.Count;
        int first = 0, second = counts.Sum(c => c.Trainable);
        var trainable = new List<Tensor>();
        var others = new List<Tensor>();
        for (var i = 0; i < layers.Count; i++)
        {
            var own = arrays.Skip(first).Take(counts[i].Trainable).Concat(withOthers ? arrays.Skip(second).Take(counts[i].Others) : []).ToList();
            first += counts[i].Trainable;
            second += counts[i].Others;
            var converted = Apply(layers[i], own, origin);
            trainable.AddRange(converted.Take(layers[i].TrainableWeights.Count));
            others.AddRange(converted.Skip(layers[i].TrainableWeights.Count));
        }
        return [.. trainable, .. others];
    }

    /// <summary>How many arrays an older version stored for a layer's trainable weights.</summary>
    public static int Stored(Layer layer, int own, ModelOrigin origin) => Parts(layer) is { Count: > 0 } parts
        ? parts.Sum(p => Stored(p, p.TrainableWeights.Count, origin))
        : layer is Model model
            ? model.Layers.Sum(l => Stored(l, l.TrainableWeights.Count, origin))
            : own == 0 ? 0 : All.Value.Select(u => u.StoredCount(layer, origin)).FirstOrDefault(c => c is not null) ?? own;
}
