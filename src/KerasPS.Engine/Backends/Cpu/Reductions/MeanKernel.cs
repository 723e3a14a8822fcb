namespace KerasPS.Cpu;

/// <summary>Means: sums times the reciprocal of the number.</summary>
[CpuKernel(typeof(MeanOp))]
internal sealed class MeanKernel : ReductionKernel<SumReducer>
{
    protected override float Scale(double count) => (float)(1 / count);
}
