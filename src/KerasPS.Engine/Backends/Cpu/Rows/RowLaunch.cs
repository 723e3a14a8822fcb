namespace KerasPS.Cpu;

/// <summary>A kernel that treats rows independently: threads take pieces of whole vectors of rows.</summary>
internal abstract class RowLaunch(long rows, long columns) : CpuLaunch
{
    private const long WorthForking = 20_000;
    private const long Granularity = 16;

    /// <summary>Elements of a row.</summary>
    protected nint Columns => (nint)columns;

    public override void Run(RandomState random)
    {
        if (rows > Granularity && rows * columns >= WorthForking) Fork();
        else RunRows(0, (nint)rows);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var groups = (rows + Granularity - 1) / Granularity;
        var first = groups * part / parts * Granularity;
        var last = Math.Min(rows, groups * (part + 1) / parts * Granularity);
        if (first < last) RunRows((nint)first, (nint)(last - first));
    }

    /// <summary>Computes some rows.</summary>
    protected abstract void RunRows(nint first, nint count);
}
