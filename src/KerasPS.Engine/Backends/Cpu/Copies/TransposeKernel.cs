namespace KerasPS.Cpu;

/// <summary>Axes in another order. Where the last axis moves, blocks are transposed in registers.</summary>
[CpuKernel(typeof(TransposeOp))]
internal sealed class TransposeKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var permutation = ((TransposeOp)op).Permutation;
        var (shape, strides) = (outputs[0].Shape, StridedCopy.Strides(inputs[0].Shape));
        var sources = new long[shape.Rank];
        for (var axis = 0; axis < sources.Length; axis++) sources[axis] = strides[permutation[axis]];
        var axes = TransposeAxes.Of(shape.Dims, sources);
        if (axes.Count < 2 || axes[^1].Source == 1 || !axes.Exists(a => a.Source == 1))
            return new StridedCopyLaunch([(0, new(shape.Dims, sources, StridedCopy.Strides(shape)))], shape.Size);
        return new TransposeLaunch(axes);
    }
}
