namespace KerasPS.Cpu;

/// <summary>The variants of a tile kernel.</summary>
[Flags]
internal enum TileOptions
{
    None = 0,

    /// <summary>The tile's rows lie side by side in A (a transposed factor).</summary>
    ContiguousRows = 1,

    /// <summary>Each step moves one float along A and one whole row along a packed B.</summary>
    Packed = 2,

    /// <summary>The sums are added to what is in C.</summary>
    Accumulate = 4,

    /// <summary>The last vector of a row counts in its first <see cref="TileCall.Tail"/> lanes only.</summary>
    Partial = 256,

    /// <summary>The sums are multiplied by a number a column.</summary>
    Scale = 128,

    /// <summary>A number a column is added.</summary>
    Bias = 8,

    /// <summary>A value laid out like C is added.</summary>
    Residual = 16,

    /// <summary>Negative results become zero.</summary>
    Relu = 32,

    /// <summary>Results above <see cref="TileCall.Cap"/> become it.</summary>
    Cap = 64,
}
