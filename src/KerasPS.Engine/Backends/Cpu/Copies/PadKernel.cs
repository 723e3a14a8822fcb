namespace KerasPS.Cpu;

/// <summary>A value inside a constant border; borders that repeat elements are left to the definition.</summary>
[CpuKernel(typeof(PadOp))]
internal sealed class PadKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var pad = (PadOp)op;
        if (pad.Mode != PadMode.Constant) return null;
        var shape = inputs[0].Shape;
        var strides = StridedCopy.Strides(outputs[0].Shape);
        long start = 0;
        for (var axis = 0; axis < strides.Length; axis++) start += pad.Paddings[axis].Before * strides[axis];
        return new StridedCopyLaunch(shape.Size == 0 ? [] : [(0, new(shape.Dims, StridedCopy.Strides(shape), strides, 0, start))],
            outputs[0].Shape.Size, (float)pad.Value);
    }
}
