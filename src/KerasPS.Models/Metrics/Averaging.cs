namespace KerasPS.Metrics;

/// <summary>How figures of several classes become one.</summary>
public enum Averaging
{
    /// <summary>Counted over all classes together.</summary>
    Micro,
    /// <summary>The mean of the classes' figures.</summary>
    Macro,
    /// <summary>The mean weighted by how often each class occurs.</summary>
    Weighted,
}
