namespace KerasPS.Initializers;

/// <summary>Values of the Cauchy distribution: the projections of random Fourier features for a Laplacian kernel.</summary>
[KerasObject("laplacian")]
public sealed class Laplacian : RandomInitializer
{
    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random)
    {
        foreach (ref var value in values) value = (float)Math.Tan(Math.PI * (random.NextDouble() - 0.5));
    }
}
