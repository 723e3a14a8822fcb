namespace KerasPS.Cpu;

/// <summary>Copies from one input each into the output, which is filled with a number first where the copies leave gaps.</summary>
internal sealed unsafe class StridedCopyLaunch((int Input, StridedCopy Copy)[] copies, long size, float? fill = null) : CpuLaunch
{
    private const long WorthForking = 100_000;

    private readonly long rows = copies.Sum(c => c.Copy.Rows);
    private readonly bool fork = size >= WorthForking;

    public override void Run(RandomState random)
    {
        if (size == 0) return;
        if (!fork)
        {
            if (fill is not null) RunPart(0, 1, 0);
            RunPart(0, 1, 1);
            return;
        }
        if (fill is not null) Fork(0);
        Fork(1);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        if (phase == 0)
        {
            var start = size * part / parts;
            for (var end = size * (part + 1) / parts; start < end; start += int.MaxValue)
                new Span<float>(Outputs[0] + start, (int)Math.Min(int.MaxValue, end - start)).Fill(fill!.Value);
            return;
        }
        // The rows of all copies in one line, of which each thread takes a piece.
        var (first, last) = (rows * part / parts, rows * (part + 1) / parts);
        foreach (var (input, copy) in copies)
        {
            if (first < copy.Rows && last > 0)
                copy.Run(Inputs[input], Outputs[0], Math.Max(0, first), Math.Min(last, copy.Rows));
            first -= copy.Rows;
            last -= copy.Rows;
        }
    }
}
