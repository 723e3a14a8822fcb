namespace KerasPS.Cpu;

/// <summary>Products.</summary>
[CpuKernel(typeof(ProdOp))]
internal sealed class ProdKernel : ReductionKernel<ProdReducer>;
