namespace KerasPS.Layers;

/// <summary>What attention does with masked scores, which shows where a query sees nothing at all.</summary>
internal enum MaskRule
{
    /// <summary>A large negative number stands in their place: equal weights without a gradient.</summary>
    Replace,
    /// <summary>Besides, masked weights become exactly zero.</summary>
    Zero,
    /// <summary>A large negative number is added, as in tf.keras: nearly equal weights that keep their gradient.</summary>
    Add,
}
