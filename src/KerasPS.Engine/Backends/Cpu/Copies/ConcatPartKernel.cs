namespace KerasPS.Cpu;

/// <summary>One part of a concatenation.</summary>
[CpuKernel(typeof(ConcatPartOp))]
internal sealed class ConcatPartKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (axis, part) = (ConcatPartOp)op;
        var strides = StridedCopy.Strides(inputs[0].Shape);
        long start = 0;
        for (var i = 0; i < part; i++) start += inputs[i + 1].Shape[axis] * strides[axis];
        var shape = outputs[0].Shape;
        return new StridedCopyLaunch([(0, new(shape.Dims, strides, StridedCopy.Strides(shape), start))], shape.Size);
    }
}
