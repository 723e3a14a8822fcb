using KerasPS.KerasH5;
using KerasPS.Upgrades;

namespace KerasPS.Golden;

/// <summary>What older Keras calls get_weights, brought to our layout by the steps that reading a file takes.</summary>
internal static class StoredWeightOrder
{
    /// <summary>Our weights, in the order in which the older layout lists them.</summary>
    public static Tensor[] Of(Model model) => [.. Layers(model).SelectMany(l => l.FileWeights).Distinct().Select(w => w.Value.Clone())];

    /// <summary>Their arrays in our layout.</summary>
    public static IReadOnlyList<Tensor> Convert(Model model, IReadOnlyList<Tensor> stored, ModelOrigin origin)
    {
        var layers = Layers(model);
        return [.. layers.Zip(WeightLoading.Shares(layers, stored, origin, all: true)).SelectMany(p => WeightUpgrades.Apply(p.First, p.Second, origin))];
    }

    /// <summary>The same, where the weights file says how many arrays each layer has.</summary>
    public static IReadOnlyList<Tensor> Convert(Model model, IReadOnlyList<Tensor> stored, ModelOrigin origin, IEnumerable<int> counts)
    {
        var at = 0;
        return [.. Layers(model).Zip(counts).SelectMany(p => WeightUpgrades.Apply(p.First, [.. stored.Skip((at += p.Second) - p.Second).Take(p.Second)], origin))];
    }

    private static List<Layer> Layers(Model model) => [.. model.Layers.Where(l => l.Weights.Count > 0).Distinct()];
}
