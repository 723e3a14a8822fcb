namespace KerasPS.Initializers;

/// <summary>The distribution of scaled starting values.</summary>
public enum Distribution
{
    /// <summary>Normal, cut at two deviations; the deviation is corrected for the cut.</summary>
    TruncatedNormal,
    /// <summary>Normal.</summary>
    UntruncatedNormal,
    /// <summary>Uniform.</summary>
    Uniform,
    /// <summary>An older name of <see cref="TruncatedNormal"/>.</summary>
    Normal,
}
