namespace KerasPS.Cpu;

/// <summary>What the tiles of one block of a product have in common. Strides are in floats.</summary>
internal unsafe struct MicroArguments
{
    /// <summary>How many products each element sums.</summary>
    public nint Depth;

    /// <summary>From one depth to the next in A.</summary>
    public nint StepA;

    /// <summary>From one row to the next in A, where it is not packed.</summary>
    public nint RowA;

    /// <summary>From one depth to the next in B.</summary>
    public nint StepB;

    /// <summary>From one row to the next in C.</summary>
    public nint StrideC;

    /// <summary>The factor of the product.</summary>
    public float Alpha;

    /// <summary>Whether the product is added to C.</summary>
    public bool Accumulate;

    /// <summary>How many lanes of the last vector count, where it is partial.</summary>
    public int Tail;

    /// <summary>A row to be added to each row of C, or null.</summary>
    public float* Bias;
}
