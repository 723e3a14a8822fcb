namespace KerasPS.Cpu;

/// <summary>Few largest elements; many are left to sorting.</summary>
[CpuKernel(typeof(TopKOp))]
internal sealed class TopKKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var count = ((TopKOp)op).Count;
        var shape = inputs[0].Shape;
        return count > 64 || shape[^1] == 0 ? null : new TopKLaunch(shape.Size / shape[^1], shape[^1], count);
    }
}
