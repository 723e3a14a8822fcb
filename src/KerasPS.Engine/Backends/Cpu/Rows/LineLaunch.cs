namespace KerasPS.Cpu;

/// <summary>A kernel that treats the lines along the middle axis of [outer, length, inner] independently.</summary>
internal abstract class LineLaunch(long outer, long length, long inner) : CpuLaunch
{
    private const long WorthForking = 40_000;

    public override void Run(RandomState random)
    {
        if (outer * inner > 1 && outer * length * inner >= WorthForking) Fork();
        else RunPart(0, 1, 0);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var lines = outer * inner;
        var last = lines * (part + 1) / parts;
        for (var line = lines * part / parts; line < last; line++) RunLine(line / inner, line % inner);
    }

    /// <summary>Computes one line, given by its position in the outer and in the inner axes.</summary>
    protected abstract void RunLine(long outerAt, long innerAt);
}
