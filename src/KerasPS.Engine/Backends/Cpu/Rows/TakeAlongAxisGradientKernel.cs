namespace KerasPS.Cpu;

/// <summary>Elements added up at positions, line by line.</summary>
[CpuKernel(typeof(TakeAlongAxisGradientOp))]
internal sealed class TakeAlongAxisGradientKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var axis = ((TakeAlongAxisGradientOp)op).Axis;
        var shape = outputs[0].Shape;
        return new TakeAlongAxisLaunch(GatherKernel.Product(shape.Dims[..axis]), shape[axis], inputs[1].Shape[axis],
            GatherKernel.Product(shape.Dims[(axis + 1)..]), adds: true);
    }
}
