namespace KerasPS.Initializers;

/// <summary>Truncated normal of variance 2 / fan in (He and others 2015).</summary>
[KerasObject("HeNormal")]
public sealed class HeNormal : ScalingInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillScaled(values, shape, random, 2, FanMode.FanIn, Distribution.TruncatedNormal);
}
