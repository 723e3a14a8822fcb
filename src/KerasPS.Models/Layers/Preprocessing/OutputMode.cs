namespace KerasPS.Layers;

/// <summary>How category numbers are given out.</summary>
public enum OutputMode
{
    /// <summary>The numbers themselves.</summary>
    Int,
    /// <summary>For each number a row of zeros with a 1 at its place.</summary>
    OneHot,
    /// <summary>For each sample a row with a 1 at every number that occurs.</summary>
    MultiHot,
    /// <summary>For each sample how often each number occurs.</summary>
    Count,
    /// <summary>How often each number occurs, times how rare it is.</summary>
    TfIdf,
    /// <summary>An older name of <see cref="MultiHot"/>.</summary>
    Binary,
}
