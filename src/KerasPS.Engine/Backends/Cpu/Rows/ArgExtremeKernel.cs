namespace KerasPS.Cpu;

/// <summary>Positions of extremes.</summary>
[CpuKernel(typeof(ArgExtremeOp))]
internal sealed class ArgExtremeKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (axis, largest, _) = (ArgExtremeOp)op;
        var shape = inputs[0].Shape;
        return new ArgExtremeLaunch(GatherKernel.Product(shape.Dims[..axis]), shape[axis],
            GatherKernel.Product(shape.Dims[(axis + 1)..]), largest);
    }
}
