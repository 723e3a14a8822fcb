namespace KerasPS.Cpu;

/// <summary>The gradient of layer normalization on the CPU.</summary>
[CpuKernel(typeof(LayerNormGradientOp))]
internal sealed class LayerNormGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) => inputs[0].Shape.Size == 0 ? null
        : VectorLaunch.Make(typeof(LayerNormGradientLaunch<,>), checked((int)inputs[2].Shape.Size), inputs[0].Shape[-1]);
}
