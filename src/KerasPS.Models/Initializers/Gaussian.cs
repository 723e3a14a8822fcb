namespace KerasPS.Initializers;

/// <summary>Standard normal values: the projections of random Fourier features for a Gaussian kernel.</summary>
[KerasObject("gaussian")]
public sealed class Gaussian : RandomInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillNormal(values, random, 0, 1, truncated: false);
}
