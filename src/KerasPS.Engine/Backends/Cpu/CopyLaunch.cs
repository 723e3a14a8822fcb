namespace KerasPS.Cpu;

/// <summary>Copies one buffer to another of the same length.</summary>
internal sealed unsafe class CopyLaunch(long floats) : CpuLaunch
{
    public override void Run(RandomState random) =>
        Buffer.MemoryCopy(Inputs[0], Outputs[0], floats * sizeof(float), floats * sizeof(float));

    public override string ToString() => "Copy";
}
