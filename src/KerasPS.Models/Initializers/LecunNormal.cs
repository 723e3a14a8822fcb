namespace KerasPS.Initializers;

/// <summary>Truncated normal of variance 1 / fan in (LeCun and others 1998).</summary>
[KerasObject("LecunNormal")]
public sealed class LecunNormal : ScalingInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillScaled(values, shape, random, 1, FanMode.FanIn, Distribution.TruncatedNormal);
}
