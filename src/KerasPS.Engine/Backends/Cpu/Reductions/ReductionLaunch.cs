using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Folds any axes: groups of neighbouring axes, the last ones first, each by a pass over [outer, length, inner].</summary>
internal sealed unsafe class ReductionLaunch<R> : CpuLaunch where R : struct, IReducer
{
    private const long WorthForking = 60_000;

    private readonly List<ReductionPass> passes;
    private readonly float scale;
    private readonly long results;
    private readonly long partials;
    private readonly delegate*<float*, nint, nint, float*, nint, void> row;
    private readonly delegate*<float*, nint, nint, float*, nint, void> columns;
    private readonly delegate*<float*, float*, float*, float*, nint, void> multiply;
    private float* source;
    private float* target;
    private ReductionPass current;

    /// <summary>Folds the axes where <paramref name="folded"/> is true; the result is multiplied by <paramref name="scale"/>.</summary>
    public ReductionLaunch(ReadOnlySpan<int> dims, ReadOnlySpan<bool> folded, float scale)
    {
        this.scale = scale;
        passes = Plan(dims, folded);
        current = passes[0];
        results = passes[^1].Results;
        partials = passes.Max(p => p.PartialFloats);
        row = Loop(false);
        columns = Loop(true);
        multiply = VectorForms.Loop(typeof(Elementwise.Multiply), 2);
    }

    public override long ScratchFloats =>
        partials + (passes.Count > 1 ? passes[..^1].Sum(p => CpuBuffer.Round(p.Results)) : 0);

    public override void Run(RandomState random)
    {
        source = Inputs[0];
        var free = Scratch + partials;
        for (var i = 0; i < passes.Count; i++)
        {
            current = passes[i];
            target = i == passes.Count - 1 ? Outputs[0] : free;
            free += CpuBuffer.Round(current.Results);
            Fold();
            source = target;
        }
        if (scale == 1) return;
        var factor = scale;
        multiply(target, target, &factor, &factor, (nint)results);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var pass = current;
        if (phase == 1)
        {
            var last = pass.Outer * (part + 1) / parts;
            for (var outer = pass.Outer * part / parts; outer < last; outer++)
                columns(Scratch + outer * pass.Blocks * pass.Inner, (nint)pass.Blocks, (nint)pass.Inner,
                    target + outer * pass.Inner, (nint)pass.Inner);
            return;
        }
        var tasks = pass.Outer * pass.Blocks;
        var results = pass.Blocks > 1 ? Scratch : target;
        var end = tasks * (part + 1) / parts;
        for (var task = tasks * part / parts; task < end; task++)
        {
            var (first, count) = pass.Block(task % pass.Blocks);
            var from = source + (task / pass.Blocks * pass.Length + first) * pass.Inner;
            var to = results + task * pass.Inner;
            if (pass.Inner == 1) row(from, (nint)count, 1, to, 1);
            else columns(from, (nint)count, (nint)pass.Inner, to, (nint)pass.Inner);
        }
    }

    private void Fold()
    {
        var pass = current;
        var fork = pass.Results * pass.Length >= WorthForking && pass.Outer * pass.Blocks > 1;
        if (fork) Fork(0, (int)Math.Min(int.MaxValue, pass.Outer * pass.Blocks));
        else RunPart(0, 1, 0);
        if (pass.Blocks > 1) RunPart(0, 1, 1);
    }

    // Axes of length 1 do not matter; neighbours that are both folded or both kept are one axis.
    private static List<ReductionPass> Plan(ReadOnlySpan<int> dims, ReadOnlySpan<bool> folded)
    {
        var axes = new List<(long Length, bool Folded)>();
        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] == 1) continue;
            if (axes.Count > 0 && axes[^1].Folded == folded[i]) axes[^1] = (axes[^1].Length * dims[i], folded[i]);
            else axes.Add((dims[i], folded[i]));
        }
        var passes = new List<ReductionPass>();
        for (var at = axes.Count - 1; at >= 0; at--)
        {
            if (!axes[at].Folded) continue;
            var outer = axes.Take(at).Aggregate(1L, (a, x) => a * x.Length);
            var inner = axes.Skip(at + 1).Where(a => !a.Folded).Aggregate(1L, (a, x) => a * x.Length);
            passes.Add(new(outer, axes[at].Length, inner));
        }
        if (passes.Count == 0) passes.Add(new(axes.Aggregate(1L, (a, x) => a * x.Length), 1, 1));
        return passes;
    }

    private static delegate*<float*, nint, nint, float*, nint, void> Loop(bool byColumns) => SimdLevel.Bits switch
    {
        512 => byColumns ? &ReductionLoops<Simd512, Vector512<float>, R>.Columns : &ReductionLoops<Simd512, Vector512<float>, R>.Row,
        256 => byColumns ? &ReductionLoops<Simd256, Vector256<float>, R>.Columns : &ReductionLoops<Simd256, Vector256<float>, R>.Row,
        _ => byColumns ? &ReductionLoops<Simd128, Vector128<float>, R>.Columns : &ReductionLoops<Simd128, Vector128<float>, R>.Row,
    };
}
