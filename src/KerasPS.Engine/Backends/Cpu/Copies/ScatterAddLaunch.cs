namespace KerasPS.Cpu;

/// <summary>
/// Adds slices into zeros of [outer, length, inner] at given positions. Each thread owns a range of the middle axis and
/// looks at all positions in order, so the sums do not depend on the number of threads.
/// </summary>
internal sealed unsafe class ScatterAddLaunch(long outer, int length, long inner, long count) : CpuLaunch
{
    private const long WorthForking = 60_000;

    private readonly delegate*<float*, float*, float*, float*, nint, void> add = VectorForms.Loop(typeof(Elementwise.Add), 0);

    public override void Run(RandomState random)
    {
        if (length > 1 && outer * (count + length) * inner >= WorthForking) Fork();
        else RunPart(0, 1, 0);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var (first, last) = ((long)length * part / parts, (long)length * (part + 1) / parts);
        for (long i = 0; i < outer; i++)
        {
            var target = Outputs[0] + i * length * inner;
            for (var start = first * inner; start < last * inner; start += int.MaxValue)
                new Span<float>(target + start, (int)Math.Min(int.MaxValue, last * inner - start)).Clear();
            for (long j = 0; j < count; j++)
            {
                var index = GatherOp.Checked(Inputs[1][j], length);
                if (index < first || index >= last) continue;
                var to = target + index * inner;
                add(to, to, Inputs[0] + (i * count + j) * inner, to, (nint)inner);
            }
        }
    }
}
