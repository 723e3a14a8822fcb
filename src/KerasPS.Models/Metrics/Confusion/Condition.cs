namespace KerasPS.Metrics;

/// <summary>The four cells of a confusion matrix.</summary>
internal enum Condition
{
    TruePositives,
    FalsePositives,
    TrueNegatives,
    FalseNegatives,
}
