namespace KerasPS.Cpu;

/// <summary>One matrix product, with a row added and a function applied where wanted.</summary>
internal sealed unsafe class MatMulLaunch(GemmShape shape, bool bias = false, Type? activation = null) : CpuLaunch
{
    private readonly GemmPlan plan = new(shape);
    private readonly delegate*<float*, float*, float*, float*, nint, void> function =
        activation is null ? null : VectorForms.Loop(activation, 0);

    public override long ScratchFloats => plan.ScratchFloats;

    public override void Run(RandomState random) =>
        plan.Run(Inputs[0], Inputs[1], Outputs[0], Scratch, bias ? Inputs[2] : null, function);
}
