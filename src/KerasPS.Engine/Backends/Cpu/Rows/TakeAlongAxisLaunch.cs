namespace KerasPS.Cpu;

/// <summary>
/// Elements at the positions of an equally shaped array, line by line; or, the other way round, elements added up at
/// these positions of zeros.
/// </summary>
internal sealed unsafe class TakeAlongAxisLaunch(long outer, int whole, int taken, long inner, bool adds)
    : LineLaunch(outer, Math.Max(whole, taken), inner)
{
    private readonly long step = inner;

    protected override void RunLine(long outerAt, long innerAt)
    {
        var part = outerAt * taken * step + innerAt;
        var line = (adds ? Outputs[0] : Inputs[0]) + outerAt * whole * step + innerAt;
        if (adds)
            for (long i = 0; i < whole; i++) line[i * step] = 0;
        for (long i = 0; i < taken; i++, part += step)
        {
            var index = GatherOp.Checked(Inputs[1][part], whole) * step;
            if (adds) line[index] += Inputs[0][part];
            else Outputs[0][part] = line[index];
        }
    }
}
