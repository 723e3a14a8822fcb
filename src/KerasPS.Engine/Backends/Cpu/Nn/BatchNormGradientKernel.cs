namespace KerasPS.Cpu;

/// <summary>The gradient of batch normalization on the CPU, channels last; other axes take the decomposition.</summary>
[CpuKernel(typeof(BatchNormGradientOp))]
internal sealed class BatchNormGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (norm, x) = ((BatchNormGradientOp)op, inputs[0].Shape);
        return norm.Axis != x.Rank - 1 || x.Size == 0 ? null : VectorLaunch.Make(typeof(BatchNormGradientLaunch<,>),
            checked((int)(x.Size / x[-1])), x[-1], norm.Epsilon);
    }
}
