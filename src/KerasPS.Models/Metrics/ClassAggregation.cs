namespace KerasPS.Metrics;

/// <summary>How scores of several outputs become one.</summary>
public enum ClassAggregation
{
    /// <summary>Their mean.</summary>
    UniformAverage,
    /// <summary>Their mean weighted by the outputs' variances.</summary>
    VarianceWeightedAverage,
}
