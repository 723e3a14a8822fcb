namespace KerasPS.Cpu;

/// <summary>Transposed convolution, and a convolution's gradient with respect to its input, on the CPU.</summary>
[CpuKernel(typeof(ConvInputGradientOp))]
internal sealed class ConvInputGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (y, k, x) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        if (y.Size == 0 || x.Size == 0) return null;
        var options = ((ConvInputGradientOp)op).Options;
        if (WinogradGeometry.Transposed(options, x, k, y) is { } tiles)
            return VectorLaunch.Make(typeof(WinogradLaunch<,>), tiles, true, default(ConvEpilogue));
        var pass = ConvPass.Transposed(options, x, k, y);
        return pass.IsDepthwise ? VectorLaunch.Make(typeof(DepthwiseLaunch<,>), pass, true, default(ConvEpilogue)) : new ConvTransposedLaunch(pass);
    }
}
