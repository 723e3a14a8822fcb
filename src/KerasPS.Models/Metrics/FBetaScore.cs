namespace KerasPS.Metrics;

/// <summary>The harmonic mean of precision and recall, recall counting β² times.</summary>
[KerasObject("FBetaScore")]
public sealed class FBetaScore : FScore
{
    /// <summary>How much recall counts.</summary>
    [Option(Min = 1e-300, Help = "How much recall counts: its square is recall's factor.")]
    public double Beta { get; init; } = 1;

    /// <inheritdoc/>
    protected override string DefaultName => "fbeta_score";

    /// <inheritdoc/>
    private protected override double Weight => Beta;
}
