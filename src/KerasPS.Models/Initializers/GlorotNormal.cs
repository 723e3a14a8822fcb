namespace KerasPS.Initializers;

/// <summary>Truncated normal of variance 2 / (fan in + fan out) (Glorot and Bengio 2010).</summary>
[KerasObject("GlorotNormal")]
public sealed class GlorotNormal : ScalingInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillScaled(values, shape, random, 1, FanMode.FanAvg, Distribution.TruncatedNormal);
}
