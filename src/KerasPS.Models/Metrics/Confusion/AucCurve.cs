namespace KerasPS.Metrics;

/// <summary>The curve whose area is taken.</summary>
public enum AucCurve
{
    /// <summary>Recall over the rate of false positives.</summary>
    Roc,
    /// <summary>Precision over recall.</summary>
    Pr,
    /// <summary>Precision gain over recall gain (Flach and Kull 2015).</summary>
    PrGain,
}
