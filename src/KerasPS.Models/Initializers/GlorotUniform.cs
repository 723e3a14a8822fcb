namespace KerasPS.Initializers;

/// <summary>Uniform on ±√(6 / (fan in + fan out)) (Glorot and Bengio 2010), the default of most kernels.</summary>
[KerasObject("GlorotUniform")]
public sealed class GlorotUniform : ScalingInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillScaled(values, shape, random, 1, FanMode.FanAvg, Distribution.Uniform);
}
