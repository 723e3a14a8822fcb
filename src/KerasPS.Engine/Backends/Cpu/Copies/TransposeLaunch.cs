namespace KerasPS.Cpu;

/// <summary>
/// A transposition that moves the last axis: for every position of the other axes a matrix, whose rows are the last axis
/// of the result and whose columns are the last axis of the source.
/// </summary>
internal sealed unsafe class TransposeLaunch : CpuLaunch
{
    private const long WorthForking = 60_000;

    /// <summary>Columns of a matrix that are one task.</summary>
    private const int Strip = 64;

    private readonly (int Length, long Source, long Target)[] others;
    private readonly (int Length, long Source, long Target) columns;
    private readonly (int Length, long Source, long Target) rows;
    private readonly long matrices;
    private readonly long strips;

    public TransposeLaunch(List<(int Length, long Source, long Target)> axes)
    {
        rows = axes[^1];
        columns = axes.Find(a => a.Source == 1);
        others = [.. axes.Where(a => a != rows && a != columns)];
        matrices = others.Aggregate(1L, (a, x) => a * x.Length);
        strips = (columns.Length + Strip - 1) / Strip;
    }

    public override void Run(RandomState random)
    {
        if (matrices * strips > 1 && matrices * rows.Length * columns.Length >= WorthForking) Fork();
        else RunPart(0, 1, 0);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var tasks = matrices * strips;
        var end = tasks * (part + 1) / parts;
        for (var task = tasks * part / parts; task < end; task++)
        {
            var column = task % strips * Strip;
            long from = column, to = column * columns.Target;
            var rest = task / strips;
            for (var i = others.Length - 1; i >= 0; i--)
            {
                var at = rest % others[i].Length;
                rest /= others[i].Length;
                from += at * others[i].Source;
                to += at * others[i].Target;
            }
            Transposition.Run(Inputs[0] + from, (nint)rows.Source, rows.Length,
                (int)Math.Min(Strip, columns.Length - column), Outputs[0] + to, (nint)columns.Target);
        }
    }
}
