namespace KerasPS.Cpu;

/// <summary>The gradient of average pooling on the CPU.</summary>
[CpuKernel(typeof(AveragePoolGradientOp))]
internal sealed class AveragePoolGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) => VectorLaunch.Make(
        typeof(PoolGradientLaunch<,>), new PoolPlan(((AveragePoolGradientOp)op).Options, outputs[0].Shape, inputs[0].Shape), false);
}
