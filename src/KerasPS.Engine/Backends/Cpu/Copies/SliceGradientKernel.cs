namespace KerasPS.Cpu;

/// <summary>A slice put back into zeros.</summary>
[CpuKernel(typeof(SliceGradientOp))]
internal sealed class SliceGradientKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (strides, start) = SliceKernel.Walk(((SliceGradientOp)op).Ranges, outputs[0].Shape);
        var shape = inputs[0].Shape;
        return new StridedCopyLaunch(shape.Size == 0 ? [] : [(0, new(shape.Dims, StridedCopy.Strides(shape), strides, 0, start))],
            outputs[0].Shape.Size, 0);
    }
}
