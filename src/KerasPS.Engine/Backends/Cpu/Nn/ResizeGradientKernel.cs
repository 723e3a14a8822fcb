namespace KerasPS.Cpu;

/// <summary>The transpose of resizing on the CPU.</summary>
[CpuKernel(typeof(ResizeGradientOp))]
internal sealed class ResizeGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        ResizeKernel.Make(((ResizeGradientOp)op).Options, outputs[0].Shape, inputs[0].Shape, true);
}
