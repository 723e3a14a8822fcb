namespace KerasPS;

/// <summary>The two parts of a split dataset.</summary>
/// <param name="Train">The samples to train with.</param>
/// <param name="Test">The samples held back.</param>
public sealed record DatasetSplit(Dataset Train, Dataset Test)
{
    /// <inheritdoc/>
    public override string ToString() => $"train {Train.Count}, test {Test.Count}";
}
