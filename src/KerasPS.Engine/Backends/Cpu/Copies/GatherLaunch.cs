namespace KerasPS.Cpu;

/// <summary>Copies slices of [outer, length, inner] at given positions of the middle axis.</summary>
internal sealed unsafe class GatherLaunch(long outer, int length, long inner, long count) : CpuLaunch
{
    private const long WorthForking = 60_000;

    public override void Run(RandomState random)
    {
        if (outer * count > 1 && outer * count * inner >= WorthForking) Fork();
        else RunPart(0, 1, 0);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var rows = outer * count;
        var end = rows * (part + 1) / parts;
        for (var row = rows * part / parts; row < end; row++)
        {
            var index = GatherOp.Checked(Inputs[1][row % count], length);
            var source = Inputs[0] + (row / count * length + index) * inner;
            new ReadOnlySpan<float>(source, (int)inner).CopyTo(new(Outputs[0] + row * inner, (int)inner));
        }
    }
}
