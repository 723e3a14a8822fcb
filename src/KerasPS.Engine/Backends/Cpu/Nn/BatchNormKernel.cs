namespace KerasPS.Cpu;

/// <summary>Batch normalization in training on the CPU, channels last; other axes take the decomposition.</summary>
[CpuKernel(typeof(BatchNormTrainingOp))]
internal sealed class BatchNormKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (norm, x) = ((BatchNormTrainingOp)op, inputs[0].Shape);
        return norm.Axis != x.Rank - 1 || x.Size == 0 ? null : VectorLaunch.Make(typeof(BatchNormLaunch<,>),
            checked((int)(x.Size / x[-1])), x[-1], norm.Epsilon);
    }
}
