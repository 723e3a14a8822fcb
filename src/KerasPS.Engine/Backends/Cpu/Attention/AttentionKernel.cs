namespace KerasPS.Cpu;

/// <summary>Attention, one head of one sample at a time.</summary>
[CpuKernel(typeof(AttentionOp))]
internal sealed class AttentionKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        outputs[1].Shape.Size == 0 ? null
            : new AttentionLaunch((AttentionOp)op, inputs[0].Shape, inputs[1].Shape, inputs[2].Shape,
                ((AttentionOp)op).HasMask ? new(inputs[3].Shape, outputs[1].Shape) : null);
}
