namespace KerasPS.Cpu;

/// <summary>Sums over the axes along which the smaller shape is repeated.</summary>
[CpuKernel(typeof(SumLikeOp))]
internal sealed class SumLikeKernel : CpuKernel
{
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (from, to) = (inputs[0].Shape, outputs[0].Shape);
        var folded = new bool[from.Rank];
        for (var axis = 0; axis < folded.Length; axis++)
        {
            var target = axis - (from.Rank - to.Rank);
            folded[axis] = target < 0 || to[target] != from[axis];
        }
        return new ReductionLaunch<SumReducer>(from.Dims, folded, 1);
    }
}
