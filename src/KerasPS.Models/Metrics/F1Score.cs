namespace KerasPS.Metrics;

/// <summary>The harmonic mean of precision and recall.</summary>
[KerasObject("F1Score")]
public sealed class F1Score : FScore
{
    /// <inheritdoc/>
    private protected override double Weight => 1;
}
