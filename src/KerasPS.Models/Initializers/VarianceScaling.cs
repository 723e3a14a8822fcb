namespace KerasPS.Initializers;

/// <summary>Random values of variance scale / fan.</summary>
[KerasObject("VarianceScaling")]
public sealed class VarianceScaling : ScalingInitializer
{
    private readonly Distribution distribution;

    /// <summary>The factor of the variance.</summary>
    [Option(Help = "Factor of the variance.")]
    public double Scale { get; init; } = 1;

    /// <summary>Which connections count.</summary>
    [Option(Help = "Which connections count.")]
    public FanMode Mode { get; init; }

    /// <summary>The distribution.</summary>
    [Option(Help = "Distribution of the values.")]
    public Distribution Distribution
    {
        get => distribution;
        init => distribution = value == Distribution.Normal ? Distribution.TruncatedNormal : value;
    }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Scale <= 0)
            throw new KerasException("OptionOutOfRange", $"VarianceScaling: option 'scale' is {Scale:R}; expected a positive number.");
    }

    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random) =>
        FillScaled(values, shape, random, Scale, Mode, Distribution);
}
