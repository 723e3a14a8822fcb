namespace KerasPS.Cpu;

/// <summary>
/// One kernel on fixed buffers. All buffers are single precision, row-major, aligned to 64 bytes, whatever the element
/// type (integers and booleans as whole numbers). The planner sets the pointers once, then calls <see cref="Prepare"/>;
/// <see cref="Run"/> is called every step and allocates nothing.
/// </summary>
public abstract unsafe class CpuLaunch : IParallelWork
{
    /// <summary>The inputs' memory.</summary>
    public float** Inputs;

    /// <summary>The outputs' memory.</summary>
    public float** Outputs;

    /// <summary>Memory for the kernel's own use during a run, <see cref="ScratchFloats"/> long; undefined at the start of a run.</summary>
    public float* Scratch;

    /// <summary>How much scratch memory a run needs.</summary>
    public virtual long ScratchFloats => 0;

    /// <summary>
    /// For each input the tensor that holds it, where nothing in the plan writes there: what a kernel prepares from it is
    /// good until the tensor's version changes. Set before <see cref="ScratchFloats"/> is asked for.
    /// </summary>
    internal Tensor?[] Lasting { get; set; } = [];

    /// <summary>Whether an output may lie in the memory of an input of the same size that nobody needs afterwards.</summary>
    public virtual bool MayOverwrite(int input, int output) => false;

    /// <summary>Called once, when the pointers are set.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Computes the outputs.</summary>
    public abstract void Run(RandomState random);

    /// <summary>
    /// One part of the work, called by <see cref="Fork"/> on each thread: part 0 is the caller. What a part computes
    /// depends on the shapes and on <paramref name="parts"/> as a work split only: results must not depend on the number of threads.
    /// </summary>
    public virtual void RunPart(int part, int parts, int phase) => throw new InvalidOperationException();

    /// <summary>Runs <see cref="RunPart"/> on up to <paramref name="parts"/> threads and returns when all parts are done.</summary>
    protected void Fork(int phase = 0, int parts = int.MaxValue) => CpuThreads.Run(this, phase, parts);
}
