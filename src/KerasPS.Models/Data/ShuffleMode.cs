namespace KerasPS;

/// <summary>The order of the samples in an epoch of training.</summary>
public enum ShuffleMode
{
    /// <summary>As they are.</summary>
    None,
    /// <summary>A new random order each epoch.</summary>
    Samples,
    /// <summary>Batches of consecutive samples in random order (for data that are read in runs).</summary>
    Batch,
}
