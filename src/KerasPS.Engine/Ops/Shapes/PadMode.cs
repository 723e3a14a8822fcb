namespace KerasPS;

/// <summary>What padding is filled with.</summary>
public enum PadMode
{
    /// <summary>A constant.</summary>
    Constant,
    /// <summary>The values mirrored at the edge, which is not repeated.</summary>
    Reflect,
    /// <summary>The values mirrored at the edge, which is repeated.</summary>
    Symmetric,
    /// <summary>The edge's value.</summary>
    Edge,
}
