using KerasPS.Hdf5;
using KerasPS.Persistence;

namespace KerasPS.KerasH5;

/// <summary>The layers of a legacy weights group, in file order.</summary>
internal static class StoredWeights
{
    /// <summary>The group with layer_names: the root of a weights file, or model_weights of a whole one.</summary>
    public static H5Group? GroupOf(H5Group root) => NameLists.Read(root, "layer_names") is not null ? root : root.FindGroup("model_weights");

    /// <summary>All layers with at least one weight.</summary>
    public static IReadOnlyList<StoredLayer> Read(H5Group group, string file)
    {
        if (group.Attribute("nb_layers") is not null) return ReadNumbered(group, file);
        var names = NameLists.Read(group, "layer_names") ?? throw PersistenceErrors.Damaged(file, "its weights have no list of layers");
        var layers = new List<StoredLayer>();
        foreach (var name in names)
        {
            var layer = group.FindGroup(name) ?? throw PersistenceErrors.Damaged(file, $"the weights of layer '{name}' are missing");
            var weights = NameLists.Read(layer, "weight_names") ?? [];
            if (weights.Count == 0) continue;
            layers.Add(new(name, weights, [.. weights.Select(w => layer.FindDataset(w)
                ?? throw PersistenceErrors.Damaged(file, $"the weight '{w}' of layer '{name}' is missing"))]));
        }
        return layers;
    }

    /// <summary>Reads an array into a weight's memory; the shapes are compared before memory is taken.</summary>
    public static void ReadInto(H5Dataset dataset, LayerWeight weight, string name)
    {
        if (!weight.Shape.Equals(dataset.Shape))
            throw new ShapeMismatchException($"Weight '{name}' for {weight.Owner.ClassName} '{weight.Owner.Name}'", weight.Shape, dataset.Shape,
                "the file must come from a layer with the same options");
        dataset.ReadInto(weight.ValueToOverwrite);
    }

    // Before Keras 1.0: layer_0, layer_1, … with param_0, param_1, …
    private static List<StoredLayer> ReadNumbered(H5Group group, string file)
    {
        var layers = new List<StoredLayer>();
        for (var i = 0; group.FindGroup(FormattableString.Invariant($"layer_{i}")) is { } layer; i++)
        {
            var names = new List<string>();
            while (layer.FindDataset(FormattableString.Invariant($"param_{names.Count}")) is not null) names.Add(FormattableString.Invariant($"param_{names.Count}"));
            if (names.Count > 0) layers.Add(new(FormattableString.Invariant($"layer_{i}"), names, [.. names.Select(n => layer.FindDataset(n)!)]));
        }
        return layers.Count > 0 ? layers : throw PersistenceErrors.Damaged(file, "it holds no layers");
    }
}
