namespace KerasPS.Cpu;

/// <summary>The gradients of attention, one head of one sample at a time.</summary>
[CpuKernel(typeof(AttentionGradientOp))]
internal sealed class AttentionGradientKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        inputs[3].Shape.Size == 0 ? null
            : new AttentionGradientLaunch((AttentionGradientOp)op, inputs[0].Shape, inputs[1].Shape, inputs[2].Shape,
                ((AttentionGradientOp)op).HasMask ? new(inputs[5].Shape, inputs[3].Shape) : null);
}
