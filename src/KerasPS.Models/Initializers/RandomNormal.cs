namespace KerasPS.Initializers;

/// <summary>Normally distributed values.</summary>
[KerasObject("RandomNormal", Aliases = ["normal"])]
public sealed class RandomNormal : RandomInitializer
{
    /// <summary>The mean.</summary>
    [Option(Help = "Mean of the values.")]
    public double Mean { get; init; }

    /// <summary>The standard deviation.</summary>
    [Option(Min = 0, Help = "Standard deviation of the values.")]
    public double Stddev { get; init; } = 0.05;

    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillNormal(values, random, Mean, Stddev, truncated: false);
}
