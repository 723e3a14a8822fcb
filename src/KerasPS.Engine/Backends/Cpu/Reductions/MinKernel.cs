namespace KerasPS.Cpu;

/// <summary>Smallest elements.</summary>
[CpuKernel(typeof(MinOp))]
internal sealed class MinKernel : ReductionKernel<MinReducer>;
