namespace KerasPS.Cpu;

/// <summary>Layer normalization on the CPU.</summary>
[CpuKernel(typeof(LayerNormOp))]
internal sealed class LayerNormKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) => inputs[0].Shape.Size == 0 ? null
        : VectorLaunch.Make(typeof(LayerNormLaunch<,>), checked((int)outputs[1].Shape.Size), inputs[0].Shape[-1],
            ((LayerNormOp)op).Epsilon);
}
