namespace KerasPS.Initializers;

/// <summary>Random starting values. The same seed gives the same values each time; without one each weight gets its own.</summary>
public abstract class RandomInitializer : Initializer
{
    /// <summary>A seed of its own; null: the session's stream.</summary>
    [Option(Help = "A seed of its own; without one the session's seed is used.")]
    public int? Seed { get; init; }

    /// <inheritdoc/>
    public override Tensor Create(Shape shape)
    {
        var random = HostRandom.For(Seed);
        var tensor = new Tensor(shape);
        Fill(tensor.Span<float>(), shape, random);
        return tensor;
    }

    /// <summary>Draws the values.</summary>
    protected abstract void Fill(Span<float> values, Shape shape, HostRandom random);

    /// <summary>Normally distributed values; truncated: those beyond two deviations are drawn again.</summary>
    protected static void FillNormal(Span<float> values, HostRandom random, double mean, double deviation, bool truncated)
    {
        foreach (ref var value in values)
        {
            double z;
            do z = random.Normal(0, 1);
            while (truncated && Math.Abs(z) > 2);
            value = (float)(mean + deviation * z);
        }
    }

    /// <summary>Values uniform on [low, high).</summary>
    protected static void FillUniform(Span<float> values, HostRandom random, double low, double high)
    {
        foreach (ref var value in values) value = (float)random.Uniform(low, high);
    }
}
