namespace KerasPS.Cpu;

/// <summary>Along the last axis; along others the decomposition serves.</summary>
[CpuKernel(typeof(SoftmaxOp))]
internal sealed class SoftmaxKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var shape = inputs[0].Shape;
        var axis = shape.Axis(((SoftmaxOp)op).Axis);
        return axis != shape.Rank - 1 || shape[axis] == 0 ? null : new SoftmaxLaunch(shape.Size / shape[axis], shape[axis], false);
    }
}
