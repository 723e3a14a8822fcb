namespace KerasPS.Cpu;

/// <summary>
/// A copy between two arrays that are walked through with strides of their own, over as few axes as both allow. Slices,
/// paddings, repeats, reversals and the parts of a concatenation are all such copies.
/// </summary>
internal sealed unsafe class StridedCopy
{
    private readonly int[] lengths;
    private readonly long[] sources;
    private readonly long[] targets;
    private readonly long sourceStart;
    private readonly long targetStart;

    public StridedCopy(ReadOnlySpan<int> lengths, ReadOnlySpan<long> sources, ReadOnlySpan<long> targets,
        long sourceStart = 0, long targetStart = 0)
    {
        var axes = new List<(int Length, long Source, long Target)>();
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] == 1) continue;
            if (axes.Count > 0 && axes[^1].Source == sources[i] * lengths[i] && axes[^1].Target == targets[i] * lengths[i])
                axes[^1] = (axes[^1].Length * lengths[i], sources[i], targets[i]);
            else axes.Add((lengths[i], sources[i], targets[i]));
        }
        if (axes.Count == 0) axes.Add((1, 1, 1));
        this.lengths = [.. axes.Select(a => a.Length)];
        this.sources = [.. axes.Select(a => a.Source)];
        this.targets = [.. axes.Select(a => a.Target)];
        this.sourceStart = sourceStart;
        this.targetStart = targetStart;
        Rows = this.lengths[..^1].Aggregate(1L, (a, b) => a * b);
    }

    /// <summary>Runs of the innermost axis: what can be shared out among threads.</summary>
    public long Rows { get; }

    public long Elements => Rows * lengths[^1];

    /// <summary>Row-major strides.</summary>
    public static long[] Strides(Shape shape)
    {
        var strides = new long[shape.Rank];
        for (long i = shape.Rank - 1, step = 1; i >= 0; step *= shape[(int)i], i--) strides[i] = step;
        return strides;
    }

    /// <summary>Copies some of the rows.</summary>
    public void Run(float* source, float* target, long first, long last)
    {
        var inner = lengths.Length - 1;
        var (length, step, stepTarget) = (lengths[inner], sources[inner], targets[inner]);
        for (var row = first; row < last; row++)
        {
            var (from, to) = (sourceStart, targetStart);
            var rest = row;
            for (var axis = inner - 1; axis >= 0; axis--)
            {
                var at = rest % lengths[axis];
                rest /= lengths[axis];
                from += at * sources[axis];
                to += at * targets[axis];
            }
            Copy(source + from, step, target + to, stepTarget, length);
        }
    }

    private static void Copy(float* source, long step, float* target, long stepTarget, int length)
    {
        if (step == 1 && stepTarget == 1) new ReadOnlySpan<float>(source, length).CopyTo(new(target, length));
        else if (step == 0 && stepTarget == 1) new Span<float>(target, length).Fill(*source);
        else
            for (var i = 0; i < length; i++, source += step, target += stepTarget) *target = *source;
    }
}
