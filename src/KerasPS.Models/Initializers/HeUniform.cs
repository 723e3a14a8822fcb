namespace KerasPS.Initializers;

/// <summary>Uniform on ±√(6 / fan in) (He and others 2015).</summary>
[KerasObject("HeUniform")]
public sealed class HeUniform : ScalingInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillScaled(values, shape, random, 2, FanMode.FanIn, Distribution.Uniform);
}
