namespace KerasPS.Cpu;

/// <summary>Axes walked through from their ends.</summary>
[CpuKernel(typeof(ReverseOp))]
internal sealed class ReverseKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var shape = inputs[0].Shape;
        var strides = StridedCopy.Strides(shape);
        var reversed = (long[])strides.Clone();
        long start = 0;
        foreach (var axis in ((ReverseOp)op).Axes.Span)
        {
            start += (shape[axis] - 1) * strides[axis];
            reversed[axis] = -strides[axis];
        }
        return new StridedCopyLaunch([(0, new(shape.Dims, reversed, strides, start))], shape.Size);
    }
}
