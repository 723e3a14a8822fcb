namespace KerasPS.Cpu;

/// <summary>A fold over the axes of a <see cref="ReductionOp"/>.</summary>
internal abstract class ReductionKernel<R> : CpuKernel where R : struct, IReducer
{
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var axes = ((ReductionOp)op).Axes;
        var shape = inputs[0].Shape;
        var folded = new bool[shape.Rank];
        double count = 1;
        foreach (var axis in axes.Span)
        {
            folded[axis] = true;
            count *= shape[axis];
        }
        return new ReductionLaunch<R>(shape.Dims, folded, Scale(count));
    }

    /// <summary>The factor of a fold of this many elements.</summary>
    protected virtual float Scale(double count) => 1;
}
