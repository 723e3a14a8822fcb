namespace KerasPS.Cpu;

/// <summary>One matrix product.</summary>
internal sealed unsafe class MatMulLaunch(GemmShape shape) : CpuLaunch
{
    private readonly GemmPlan plan = new(shape);

    public override long ScratchFloats => plan.ScratchFloats;

    public override void Run(RandomState random) => plan.Run(Inputs[0], Inputs[1], Outputs[0], Scratch);
}
