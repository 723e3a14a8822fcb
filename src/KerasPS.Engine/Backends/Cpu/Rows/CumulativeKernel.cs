namespace KerasPS.Cpu;

/// <summary>Running sums and products.</summary>
[CpuKernel(typeof(CumulativeOp))]
internal sealed class CumulativeKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var cumulative = (CumulativeOp)op;
        var shape = inputs[0].Shape;
        return new CumulativeLaunch(cumulative, GatherKernel.Product(shape.Dims[..cumulative.Axis]), shape[cumulative.Axis],
            GatherKernel.Product(shape.Dims[(cumulative.Axis + 1)..]));
    }
}
