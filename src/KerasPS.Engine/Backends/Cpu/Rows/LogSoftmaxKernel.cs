namespace KerasPS.Cpu;

/// <summary>Along the last axis; along others the decomposition serves.</summary>
[CpuKernel(typeof(LogSoftmaxOp))]
internal sealed class LogSoftmaxKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var shape = inputs[0].Shape;
        var axis = shape.Axis(((LogSoftmaxOp)op).Axis);
        return axis != shape.Rank - 1 || shape[axis] == 0 ? null : new SoftmaxLaunch(shape.Size / shape[axis], shape[axis], true);
    }
}
