namespace KerasPS.Cpu;

/// <summary>Values one after the other: a copy each.</summary>
[CpuKernel(typeof(ConcatOp))]
internal sealed class ConcatKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var axis = ((ConcatOp)op).Axis;
        var strides = StridedCopy.Strides(outputs[0].Shape);
        var copies = new (int, StridedCopy)[inputs.Length];
        long start = 0;
        for (var i = 0; i < copies.Length; i++)
        {
            var shape = inputs[i].Shape;
            copies[i] = (i, new(shape.Dims, StridedCopy.Strides(shape), strides, 0, start));
            start += shape[axis] * strides[axis];
        }
        return new StridedCopyLaunch([.. copies.Where((_, i) => inputs[i].Shape.Size > 0)], outputs[0].Shape.Size);
    }
}
