namespace KerasPS.Cpu;

/// <summary>Standard normal random numbers.</summary>
[CpuKernel(typeof(RandomNormalOp))]
internal sealed class RandomNormalKernel : CpuKernel
{
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        new RandomLaunch(outputs[0].Shape.Size, ((RandomNormalOp)op).Stream, normal: true);
}
