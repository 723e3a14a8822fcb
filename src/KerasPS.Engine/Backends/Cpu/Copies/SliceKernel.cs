namespace KerasPS.Cpu;

/// <summary>Parts of axes.</summary>
[CpuKernel(typeof(SliceOp))]
internal sealed class SliceKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (strides, start) = Walk(((SliceOp)op).Ranges, inputs[0].Shape);
        var shape = outputs[0].Shape;
        return new StridedCopyLaunch([(0, new(shape.Dims, strides, StridedCopy.Strides(shape), start))], shape.Size);
    }

    /// <summary>The strides and the start of a slice in the memory of the whole.</summary>
    internal static (long[] Strides, long Start) Walk(EquatableArray<SliceRange> ranges, Shape whole)
    {
        var strides = StridedCopy.Strides(whole);
        long start = 0;
        for (var axis = 0; axis < strides.Length; axis++)
        {
            start += ranges[axis].On(whole[axis]).First * strides[axis];
            strides[axis] *= ranges[axis].Stride;
        }
        return (strides, start);
    }
}
