namespace KerasPS.Cpu;

/// <summary>Uniform random numbers.</summary>
[CpuKernel(typeof(RandomUniformOp))]
internal sealed class RandomUniformKernel : CpuKernel
{
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        new RandomLaunch(outputs[0].Shape.Size, ((RandomUniformOp)op).Stream, normal: false);
}
