namespace KerasPS.Initializers;

/// <summary>
/// Uniform on ±√(6 / (fan in + fan out)) (Glorot and Bengio 2010), the default of most kernels.
/// </summary>
[KerasObject("GlorotUniform")]
public sealed class GlorotUniform : Initializer
{
    /// <summary>A seed of its own; null: the session's stream.</summary>
    [Option(Help = "A seed of its own; without one the session's seed is used.")]
    public int? Seed { get; init; }

    /// <inheritdoc/>
    public override Tensor Create(Shape shape)
    {
        var (fanIn, fanOut) = Fans.Of(shape);
        var limit = Math.Sqrt(6 / (fanIn + fanOut));
        var random = HostRandom.For(Seed);
        var tensor = new Tensor(shape);
        foreach (ref var value in tensor.Span<float>()) value = (float)random.Uniform(-limit, limit);
        return tensor;
    }
}
