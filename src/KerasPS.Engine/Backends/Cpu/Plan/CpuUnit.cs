using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>One launch of a plan with the values it reads and makes.</summary>
internal sealed class CpuUnit(CpuLaunch launch, PlanValue[] inputs, PlanValue[] outputs, string title)
{
    public CpuLaunch Launch { get; } = launch;

    public PlanValue[] Inputs { get; } = inputs;

    public PlanValue[] Outputs { get; } = outputs;

    public override string ToString() => title;
}
