namespace KerasPS.Initializers;

/// <summary>Normally distributed values, those beyond two deviations drawn again.</summary>
[KerasObject("TruncatedNormal")]
public sealed class TruncatedNormal : RandomInitializer
{
    /// <summary>The mean.</summary>
    [Option(Help = "Mean of the values.")]
    public double Mean { get; init; }

    /// <summary>The standard deviation before truncation.</summary>
    [Option(Min = 0, Help = "Standard deviation before truncation.")]
    public double Stddev { get; init; } = 0.05;

    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillNormal(values, random, Mean, Stddev, truncated: true);
}
