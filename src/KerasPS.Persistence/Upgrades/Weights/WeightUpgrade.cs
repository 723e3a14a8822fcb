namespace KerasPS.Upgrades;

/// <summary>
/// One difference between the arrays an older Keras stored for a layer and the layer's weights here. Every repair is
/// linear (a transposition, a concatenation, a reversal), so it serves weights, gradients and optimizer slots alike.
/// </summary>
internal abstract class WeightUpgrade
{
    /// <summary>Its place among the upgrades.</summary>
    public virtual int Order => 0;

    /// <summary>The repaired arrays, or null where the layer or the arrays are none of its concern.</summary>
    public abstract IReadOnlyList<Tensor>? Apply(Layer layer, IReadOnlyList<Tensor> arrays, ModelOrigin origin);

    /// <summary>How many arrays the older version stored for the layer, or null.</summary>
    public virtual int? StoredCount(Layer layer, ModelOrigin origin) => null;
}
