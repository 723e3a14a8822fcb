namespace KerasPS.Initializers;

/// <summary>Uniform on ±√(3 / fan in) (LeCun and others 1998).</summary>
[KerasObject("LecunUniform")]
public sealed class LecunUniform : ScalingInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillScaled(values, shape, random, 1, FanMode.FanIn, Distribution.Uniform);
}
