namespace KerasPS.Cpu;

/// <summary>Whether any is true.</summary>
[CpuKernel(typeof(AnyOp))]
internal sealed class AnyKernel : ReductionKernel<AnyReducer>;
