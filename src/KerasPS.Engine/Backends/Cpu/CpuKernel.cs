namespace KerasPS.Cpu;

/// <summary>Makes launches of one op for concrete shapes. Stateless, one instance a process.</summary>
public abstract class CpuKernel
{
    /// <summary>
    /// The launch for these shapes, or null where the kernel does not cover them: the planner then takes the op's
    /// decomposition, and where there is none its definition in double precision.
    /// </summary>
    public abstract CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs);

    /// <summary>
    /// The launch that also does what follows the op, or null where the kernel cannot: the planner then tries a shorter
    /// <paramref name="epilogue"/>. The inputs are the op's own, then those of the epilogue.
    /// </summary>
    public virtual CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs, Epilogue epilogue) => null;
}
