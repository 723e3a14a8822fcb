namespace KerasPS.Cpu;

/// <summary>Convolution on the CPU.</summary>
[CpuKernel(typeof(ConvOp))]
internal sealed class ConvKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (x, k, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        if (y.Size == 0 || x.Size == 0) return null;
        var pass = ConvPass.Forward(((ConvOp)op).Options, x, k, y);
        return pass.IsDepthwise ? VectorLaunch.Make(typeof(DepthwiseLaunch<,>), pass, false) : new ConvLaunch(pass, default);
    }
}
