namespace KerasPS.Cpu;

/// <summary>Largest elements.</summary>
[CpuKernel(typeof(MaxOp))]
internal sealed class MaxKernel : ReductionKernel<MaxReducer>;
