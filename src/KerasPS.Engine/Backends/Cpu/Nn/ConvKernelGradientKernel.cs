namespace KerasPS.Cpu;

/// <summary>A convolution's gradient with respect to its kernel, on the CPU.</summary>
[CpuKernel(typeof(ConvKernelGradientOp))]
internal sealed class ConvKernelGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (x, y, k) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        return y.Size == 0 || x.Size == 0 || k.Size == 0 ? null
            : new ConvKernelGradientLaunch(ConvPass.Forward(((ConvKernelGradientOp)op).Options, x, k, y));
    }
}
