namespace KerasPS;

/// <summary>How the losses of a batch become one number.</summary>
public enum Reduction
{
    /// <summary>The sum over the number of values.</summary>
    SumOverBatchSize,
    /// <summary>The sum.</summary>
    Sum,
    /// <summary>The mean, the same as <see cref="SumOverBatchSize"/>.</summary>
    Mean,
    /// <summary>The weighted sum over the sum of the weights.</summary>
    MeanWithSampleWeight,
    /// <summary>All values as they are.</summary>
    None,
}
