namespace KerasPS.Planning;

/// <summary>What a backend can compute by itself; everything else is decomposed.</summary>
internal interface IPlanTarget
{
    /// <summary>Whether there is a kernel for this op on these shapes.</summary>
    bool Covers(Op op, TensorSpec[] inputs, TensorSpec[] outputs);
}
