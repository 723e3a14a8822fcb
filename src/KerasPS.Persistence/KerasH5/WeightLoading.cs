using KerasPS.Import;
using KerasPS.Upgrades;

namespace KerasPS.KerasH5;

/// <summary>Puts stored weights into a model: by position as Keras does, or by the layers' names.</summary>
internal static class WeightLoading
{
    /// <summary>Loads every layer; where all names agree by name, else by position among the layers with weights.</summary>
    public static void All(Model model, IReadOnlyList<StoredLayer> stored, ModelOrigin origin, WeightMatching? matching = null)
    {
        matching ??= WeightMatching.All;
        stored = WithoutSummaries(model, stored);
        var layers = model.Layers.Where(l => l.Weights.Count > 0).ToList();
        // Keras 1 lists the layers of merged branches one by one, also where a branch is a model of its own here.
        if (layers.Count != stored.Count && origin.Major == 1 && Leaves(model).Where(l => l.Weights.Count > 0).Distinct().ToList() is var leaves && leaves.Count == stored.Count)
            layers = leaves;
        if (layers.Count != stored.Count)
            throw new KerasException("WeightFileMismatch", $"The file has weights for {stored.Count} layers ({Names(stored.Select(s => s.Name))}), " +
                $"the model '{model.Name}' has {layers.Count} ({Names(layers.Select(l => l.Name))}). " +
                "Load it into the model it was saved from, or use -ByName to take what fits.");
        var named = layers.Select(l => l.Name).ToHashSet().SetEquals(stored.Select(s => s.Name));
        for (var i = 0; i < stored.Count; i++)
            AssignOrSkip(named ? layers.First(l => l.Name == stored[i].Name) : layers[i], stored[i], origin, matching);
    }

    private static IEnumerable<Layer> Leaves(Model model) => model.Layers.SelectMany(l => l is Model inner ? Leaves(inner) : [l]);

    // tf.keras stores what Discretization has seen of its data as a weight; here it becomes the layer's limits.
    private static List<StoredLayer> WithoutSummaries(Model model, IReadOnlyList<StoredLayer> stored)
    {
        var rest = new List<StoredLayer>();
        foreach (var item in stored)
            if (item.Datasets.Count == 1 && model.Layers.FirstOrDefault(l => l.Name == item.Name) is Layers.Discretization { BinBoundaries: null } layer) layer.AdaptTo(item.Read()[0]);
            else rest.Add(item);
        return rest;
    }

    /// <summary>Sets all weights from the flat list an older Keras' <c>get_weights</c> gave: layer by layer, each in file order.</summary>
    public static void Flat(Model model, IReadOnlyList<Tensor> arrays, ModelOrigin origin)
    {
        var layers = model.Layers.Where(l => l.Weights.Count > 0).ToList();
        foreach (var (layer, own) in layers.Zip(Shares(layers, arrays, origin, all: true)))
        {
            var values = WeightUpgrades.Apply(layer, own, origin);
            if (values.Count != layer.FileWeights.Count)
                throw new KerasException("WeightCount", $"{layer.ClassName} '{layer.Name}' has {layer.FileWeights.Count} weights; received {values.Count}.");
            foreach (var (weight, value) in layer.FileWeights.Zip(values)) weight.Assign(value);
        }
    }

    /// <summary>The parts of a flat list that belong to each layer.</summary>
    public static IReadOnlyList<IReadOnlyList<Tensor>> Shares(IReadOnlyList<Layer> layers, IReadOnlyList<Tensor> arrays, ModelOrigin origin, bool all)
    {
        var counts = layers.Select(l => WeightUpgrades.Stored(l, l.TrainableWeights.Count, origin) + (all ? l.NonTrainableWeights.Count : 0)).ToList();
        if (counts.Sum() != arrays.Count) counts = [.. layers.Select(l => all ? l.FileWeights.Count : l.TrainableWeights.Count)];
        if (counts.Sum() != arrays.Count)
            throw new KerasException("WeightCount", $"The model's layers take {counts.Sum()} arrays; received {arrays.Count}.");
        var at = 0;
        return [.. counts.Select(c => arrays.Skip((at += c) - c).Take(c).ToList())];
    }

    /// <summary>Loads the layers whose names are in both; returns the names of stored layers that the model does not have.</summary>
    public static IReadOnlyList<string> ByName(Model model, IReadOnlyList<StoredLayer> stored, ModelOrigin origin, WeightMatching matching)
    {
        var unused = new List<string>();
        foreach (var item in stored)
        {
            var layers = model.Layers.Where(l => l.Name == item.Name).ToList();
            if (layers.Count == 0) unused.Add(item.Name);
            foreach (var layer in layers) AssignOrSkip(layer, item, origin, matching);
        }
        return unused;
    }

    private static void AssignOrSkip(Layer layer, StoredLayer stored, ModelOrigin origin, WeightMatching matching)
    {
        try
        {
            Assign(layer, stored, origin);
        }
        catch (KerasException e) when (matching.SkipMismatch && e.ErrorId is "WeightFileMismatch" or "ShapeMismatch")
        {
            matching.Skip(e.Message);
        }
    }

    private static void Assign(Layer layer, StoredLayer stored, ModelOrigin origin)
    {
        var weights = layer.FileWeights;
        // The common case goes straight from the file into the weight's memory.
        if (origin.Major > 1 && origin.Backend != "theano" && weights.Count == stored.Datasets.Count
            && weights.Zip(stored.Datasets).All(p => p.First.Shape.Equals(p.Second.Shape)))
        {
            foreach (var (weight, dataset) in weights.Zip(stored.Datasets)) dataset.ReadInto(weight.ValueToOverwrite);
            return;
        }
        var arrays = WeightUpgrades.Apply(layer, stored.Read(), origin);
        if (arrays.Count != weights.Count)
            throw new KerasException("WeightFileMismatch", $"The file has {arrays.Count} weights for the layer '{stored.Name}' " +
                $"({string.Join(", ", stored.WeightNames)}), {layer.ClassName} '{layer.Name}' has {weights.Count} " +
                $"({string.Join(", ", weights.Select(w => w.Name + w.Shape))}). The layer's options differ from those of the saved model.");
        for (var i = 0; i < weights.Count; i++)
            if (!weights[i].Shape.Equals(arrays[i].Shape))
                throw new ShapeMismatchException($"Weight '{stored.WeightNames.ElementAtOrDefault(i)}' for {layer.ClassName} '{layer.Name}'",
                    weights[i].Shape, arrays[i].Shape, "the file must come from a layer with the same options");
        for (var i = 0; i < weights.Count; i++) weights[i].Assign(arrays[i]);
    }

    private static string Names(IEnumerable<string> names)
    {
        var list = names.Take(8).ToList();
        return string.Join(", ", list) + (list.Count == 8 ? ", …" : "");
    }
}
