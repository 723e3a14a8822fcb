namespace KerasPS.Layers;

/// <summary>How attention compares a query and a key.</summary>
public enum AttentionScore
{
    /// <summary>By their dot product.</summary>
    Dot,

    /// <summary>By the sum of the hyperbolic tangents of their sum's elements.</summary>
    Concat,
}
