namespace KerasPS.Cpu;

/// <summary>A convolution with its epilogue on the CPU.</summary>
[CpuKernel(typeof(FusedConvOp))]
internal sealed class FusedConvKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var fused = (FusedConvOp)op;
        return ConvLaunches.Forward(fused.Options, inputs[0].Shape, inputs[1].Shape, outputs[0].Shape,
            new(fused.HasScale, fused.HasBias, fused.HasResidual, fused.Activation));
    }
}
