namespace KerasPS.Metrics;

/// <summary>The height of an area between two points of a curve.</summary>
public enum SummationMethod
{
    /// <summary>The mean of both; for precision over recall, the interpolation of Davis and Goadrich (2006).</summary>
    Interpolation,
    /// <summary>The larger one.</summary>
    Majoring,
    /// <summary>The smaller one.</summary>
    Minoring,
}
