namespace KerasPS.Cpu;

/// <summary>Max pooling on the CPU.</summary>
[CpuKernel(typeof(MaxPoolOp))]
internal sealed class MaxPoolKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) => VectorLaunch.Make(
        typeof(PoolLaunch<,>), new PoolPlan(((MaxPoolOp)op).Options, inputs[0].Shape, outputs[0].Shape), true);
}
