namespace KerasPS.Cpu;

/// <summary>A convolution's gradient with respect to its kernel, on the CPU.</summary>
[CpuKernel(typeof(ConvKernelGradientOp))]
internal sealed class ConvKernelGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (x, y, k) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        if (y.Size == 0 || x.Size == 0 || k.Size == 0) return null;
        var options = ((ConvKernelGradientOp)op).Options;
        if (WinogradGeometry.Forward(options, x, k, y) is { SuitsKernelGradient: true } tiles)
            return VectorLaunch.Make(typeof(WinogradKernelGradientLaunch<,>), tiles);
        var pass = ConvPass.Forward(options, x, k, y);
        return pass.IsDepthwise
            ? VectorLaunch.Make(typeof(DepthwiseKernelGradientLaunch<,>), pass) : new ConvKernelGradientLaunch(pass);
    }
}
