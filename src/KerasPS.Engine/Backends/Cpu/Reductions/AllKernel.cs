namespace KerasPS.Cpu;

/// <summary>Whether all are true.</summary>
[CpuKernel(typeof(AllOp))]
internal sealed class AllKernel : ReductionKernel<AllReducer>;
