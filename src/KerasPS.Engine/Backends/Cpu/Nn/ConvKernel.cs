namespace KerasPS.Cpu;

/// <summary>Convolution on the CPU.</summary>
[CpuKernel(typeof(ConvOp))]
internal sealed class ConvKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (x, k, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        return y.Size == 0 || x.Size == 0 ? null
            : new ConvLaunch(ConvPass.Forward(((ConvOp)op).Options, x, k, y), default);
    }
}
