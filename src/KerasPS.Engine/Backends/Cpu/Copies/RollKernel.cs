namespace KerasPS.Cpu;

/// <summary>Two copies: what stays in order and what enters at the other end.</summary>
[CpuKernel(typeof(RollOp))]
internal sealed class RollKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (shift, axis) = (RollOp)op;
        var shape = inputs[0].Shape;
        var length = shape[axis];
        if (shape.Size == 0) return new StridedCopyLaunch([], 0);
        var moved = (shift % length + length) % length;
        var strides = StridedCopy.Strides(shape);
        var copies = new List<(int, StridedCopy)>();
        if (moved < length)
            copies.Add((0, new(shape.With(axis, length - moved).Dims, strides, strides, 0, moved * strides[axis])));
        if (moved > 0)
            copies.Add((0, new(shape.With(axis, moved).Dims, strides, strides, (length - moved) * strides[axis])));
        return new StridedCopyLaunch([.. copies], shape.Size);
    }
}
