namespace KerasPS.Cpu;

/// <summary>A convolution with its epilogue on the CPU.</summary>
[CpuKernel(typeof(FusedConvOp))]
internal sealed class FusedConvKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var fused = (FusedConvOp)op;
        var (x, k, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        if (y.Size == 0 || x.Size == 0) return null;
        ConvEpilogue epilogue = new(fused.HasScale, fused.HasBias, fused.HasResidual, fused.Activation);
        if (WinogradGeometry.Forward(fused.Options, x, k, y) is { } tiles)
            return VectorLaunch.Make(typeof(WinogradLaunch<,>), tiles, false, epilogue);
        var pass = ConvPass.Forward(fused.Options, x, k, y);
        if (!pass.IsDepthwise) return new ConvLaunch(pass, epilogue);
        // The depthwise kernel adds no residual: the definition does where one was joined.
        return fused.HasResidual ? null : VectorLaunch.Make(typeof(DepthwiseLaunch<,>), pass, false, epilogue);
    }
}
