namespace KerasPS;

/// <summary>What follows the last feature map of an application without top.</summary>
public enum FeaturePooling
{
    /// <summary>Nothing: the output is the feature map.</summary>
    None,
    /// <summary>The average over rows and columns.</summary>
    Avg,
    /// <summary>The maximum over rows and columns.</summary>
    Max,
}
