namespace KerasPS.Cpu;

/// <summary>The matrices of one product and where in the depth it stands.</summary>
internal unsafe struct GemmCall
{
    public float* A;
    public float* B;
    public float* C;
    public float* Scratch;
    public float* Bias;
    public delegate*<float*, float*, float*, float*, nint, void> Activation;

    /// <summary>The first depth of the block at work.</summary>
    public int Start;

    /// <summary>The depths in it.</summary>
    public int Depth;

    /// <summary>Whether it is the last block.</summary>
    public bool IsLast;
}
