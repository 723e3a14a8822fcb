using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>One row times a matrix, the columns shared out among the threads.</summary>
internal sealed unsafe class RowProductLaunch : CpuLaunch
{
    /// <summary>Sums that stay in the first-level cache.</summary>
    private const int Columns = 2048;

    private const long WorthForking = 100_000;

    private readonly int depth;
    private readonly int columns;
    private readonly int strip;
    private readonly int parts;
    private readonly bool bias;
    private readonly delegate*<float*, float*, float*, float*, nint, void> function;
    private readonly delegate*<float*, float*, nint, nint, float*, nint, float*, void> loop = SimdLevel.Bits switch
    {
        512 => &RowProductLoops<Simd512, Vector512<float>>.Run,
        256 => &RowProductLoops<Simd256, Vector256<float>>.Run,
        _ => &RowProductLoops<Simd128, Vector128<float>>.Run,
    };

    public RowProductLaunch(int depth, int columns, bool bias, Type? activation)
    {
        this.depth = depth;
        this.columns = columns;
        this.bias = bias;
        function = activation is null ? null : VectorForms.Loop(activation, 0);
        parts = (long)depth * columns < WorthForking ? 1 : CpuThreads.Count;
        // Cut at whole vectors of the widest kind, so that no column's sum depends on the number of threads.
        strip = Math.Min(Columns, ((columns + parts - 1) / parts + 15) / 16 * 16);
    }

    public override void Run(RandomState random)
    {
        if (parts > 1) Fork(0, parts);
        else RunPart(0, 1, 0);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var strips = (columns + strip - 1) / strip;
        var last = strips * (part + 1) / parts;
        for (var i = strips * part / parts; i < last; i++)
        {
            var first = i * strip;
            var count = Math.Min(strip, columns - first);
            var target = Outputs[0] + first;
            loop(Inputs[0], Inputs[1] + first, depth, columns, target, count, bias ? Inputs[2] + first : null);
            if (function != null) function(target, target, target, target, count);
        }
    }
}
