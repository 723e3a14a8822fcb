namespace KerasPS.KerasH5;

/// <summary>The low-rank adaptations in a layer and in those inside it.</summary>
internal static class Adaptations
{
    public static IEnumerable<LowRankAdaptation> Of(Layer layer) =>
        layer.Sublayers.SelectMany(Of).Concat(layer.Adaptation is { } own ? [own] : []);

    public static bool Any(Layer layer) => Of(layer).Any();

    /// <summary>A weight's value, adapted where it is.</summary>
    public static Tensor Merged(Layer layer, LayerWeight weight) =>
        Of(layer).FirstOrDefault(a => a.Weight == weight)?.MergedValue() ?? weight.Value;
}
