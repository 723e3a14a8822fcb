namespace KerasPS.Initializers;

/// <summary>Values uniform between two limits.</summary>
[KerasObject("RandomUniform", Aliases = ["uniform"])]
public sealed class RandomUniform : RandomInitializer
{
    /// <summary>The smallest value.</summary>
    [Option(Help = "Smallest value.")]
    public double Minval { get; init; } = -0.05;

    /// <summary>The limit above.</summary>
    [Option(Help = "Limit above.")]
    public double Maxval { get; init; } = 0.05;

    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillUniform(values, random, Minval, Maxval);
}
