namespace KerasPS.Cpu;

/// <summary>
/// Weights in a kernel's own layout that outlast the run, for a source that the plan itself does not change. The source's
/// version says when somebody else has written to it.
/// </summary>
internal sealed unsafe class PackedWeights(Tensor source, long floats) : IDisposable
{
    private readonly ArenaMemory memory = new(floats);
    private long? version;

    public float* Pointer => memory.Pointer;

    /// <summary>Whether the weights must be packed anew; from now on they count as packed.</summary>
    public bool Refresh()
    {
        var now = source.Version;
        if (version == now) return false;
        version = now;
        return true;
    }

    public void Dispose() => memory.Dispose();
}
