namespace KerasPS.Cpu;

/// <summary>Sums.</summary>
[CpuKernel(typeof(SumOp))]
internal sealed class SumKernel : ReductionKernel<SumReducer>;
