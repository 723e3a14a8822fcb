namespace KerasPS.Cpu;

/// <summary>The gradient of max pooling on the CPU.</summary>
[CpuKernel(typeof(MaxPoolGradientOp))]
internal sealed class MaxPoolGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) => VectorLaunch.Make(
        typeof(PoolGradientLaunch<,>), new PoolPlan(((MaxPoolGradientOp)op).Options, inputs[0].Shape, inputs[2].Shape), true);
}
