namespace KerasPS.Cpu;

/// <summary>Slices added up at positions.</summary>
[CpuKernel(typeof(GatherGradientOp))]
internal sealed class GatherGradientKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var axis = ((GatherGradientOp)op).Axis;
        var shape = outputs[0].Shape;
        return new ScatterAddLaunch(GatherKernel.Product(shape.Dims[..axis]), shape[axis],
            GatherKernel.Product(shape.Dims[(axis + 1)..]), inputs[1].Shape.Size);
    }
}
