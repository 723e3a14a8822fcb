namespace KerasPS.Cpu;

/// <summary>Along the last axis.</summary>
[CpuKernel(typeof(SparseSoftmaxCrossEntropyOp))]
internal sealed class SparseSoftmaxCrossEntropyKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var shape = inputs[1].Shape;
        return shape[^1] == 0 ? null : new CrossEntropyLaunch(shape.Size / shape[^1], shape[^1], true);
    }
}
