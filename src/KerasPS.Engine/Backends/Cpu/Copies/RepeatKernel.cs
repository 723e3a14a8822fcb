namespace KerasPS.Cpu;

/// <summary>Each axis becomes two: the repeats, which do not move in the source, and the axis itself.</summary>
[CpuKernel(typeof(TileOp))]
internal sealed class RepeatKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var repeats = ((TileOp)op).Repeats;
        var shape = inputs[0].Shape;
        var (from, to) = (StridedCopy.Strides(shape), StridedCopy.Strides(outputs[0].Shape));
        var lengths = new int[2 * shape.Rank];
        var (sources, targets) = (new long[lengths.Length], new long[lengths.Length]);
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            (lengths[2 * axis], lengths[2 * axis + 1]) = (repeats[axis], shape[axis]);
            (sources[2 * axis], sources[2 * axis + 1]) = (0, from[axis]);
            (targets[2 * axis], targets[2 * axis + 1]) = (to[axis] * shape[axis], to[axis]);
        }
        return new StridedCopyLaunch([(0, new(lengths, sources, targets))], outputs[0].Shape.Size);
    }
}
