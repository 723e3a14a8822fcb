namespace KerasPS.Cpu;

/// <summary>Average pooling on the CPU.</summary>
[CpuKernel(typeof(AveragePoolOp))]
internal sealed class AveragePoolKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) => VectorLaunch.Make(
        typeof(PoolLaunch<,>), new PoolPlan(((AveragePoolOp)op).Options, inputs[0].Shape, outputs[0].Shape), false);
}
