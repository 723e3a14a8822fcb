namespace KerasPS.Cpu;

/// <summary>Elements at positions, line by line.</summary>
[CpuKernel(typeof(TakeAlongAxisOp))]
internal sealed class TakeAlongAxisKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var axis = ((TakeAlongAxisOp)op).Axis;
        var shape = inputs[0].Shape;
        return new TakeAlongAxisLaunch(GatherKernel.Product(shape.Dims[..axis]), shape[axis], inputs[1].Shape[axis],
            GatherKernel.Product(shape.Dims[(axis + 1)..]), adds: false);
    }
}
