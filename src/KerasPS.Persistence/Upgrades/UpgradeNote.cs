namespace KerasPS.Upgrades;

/// <summary>One thing that reading an older file changed.</summary>
/// <param name="Layer">The layer it concerns.</param>
/// <param name="Text">What was done.</param>
/// <param name="Severity">Whether it can change what the model computes.</param>
public sealed record UpgradeNote(string Layer, string Text, UpgradeSeverity Severity);
