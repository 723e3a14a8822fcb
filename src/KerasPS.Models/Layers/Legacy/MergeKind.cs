namespace KerasPS.Layers;

/// <summary>How Keras 1 merges inputs.</summary>
public enum MergeKind
{
    /// <summary>Their sum.</summary>
    Sum,
    /// <summary>Their product.</summary>
    Mul,
    /// <summary>Their mean.</summary>
    Ave,
    /// <summary>The largest element of each place.</summary>
    Max,
    /// <summary>One after the other.</summary>
    Concat,
    /// <summary>The product summed along an axis.</summary>
    Dot,
    /// <summary>The cosine along an axis.</summary>
    Cos,
}
