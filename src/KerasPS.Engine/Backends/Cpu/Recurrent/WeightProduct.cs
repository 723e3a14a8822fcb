using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// One block of columns of a recurrent kernel's gradient: the states that entered the products of all steps,
/// transposed, times the products' gradients of all steps. Each panel of columns belongs to one thread.
/// </summary>
internal sealed unsafe class WeightProduct<TLane> where TLane : struct, ILane<TLane>
{
    private readonly int steps, units, rows, columns, padded;
    private readonly long transposed, packed, result;

    /// <summary>Reserves the memory of a product.</summary>
    /// <param name="regions">Where to reserve.</param>
    /// <param name="steps">Batch times time.</param>
    /// <param name="units">The rows of the result.</param>
    /// <param name="columns">The columns of the result.</param>
    public WeightProduct(ref Regions regions, int steps, int units, int columns)
    {
        (this.steps, this.units, this.columns) = (steps, units, columns);
        rows = (units + 7) / 8 * 8;
        padded = PanelProduct<TLane>.Padded(columns);
        transposed = regions.Take((long)rows * steps);
        packed = regions.Take((long)padded * steps);
        result = regions.Take((long)padded * rows);
    }

    /// <summary>Transposes a share of the states, (steps, units), with dropout factors (batch, units) where there are any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Transpose(float* scratch, float* states, float* dropout, int time, int part, int parts)
    {
        const int tile = 16;
        var tiles = (steps + tile - 1) / tile;
        var (first, end) = ((int)((long)tiles * part / parts), (int)((long)tiles * (part + 1) / parts));
        var target = scratch + transposed;
        for (var k0 = first * tile; k0 < Math.Min(end * tile, steps); k0 += tile)
            for (var i = 0; i < units; i++)
                for (var k = k0; k < Math.Min(k0 + tile, steps); k++)
                {
                    var value = states[(nint)k * units + i];
                    target[(nint)i * steps + k] = dropout is null ? value : value * dropout[(nint)(k / time) * units + i];
                }
    }

    /// <summary>Computes a share of the columns, and their sums into <paramref name="sums"/> where it is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(float* scratch, float* gradients, nint gradientStep, float* target, nint targetStep, float* sums,
        int part, int parts)
    {
        var width = PanelProduct<TLane>.PanelWidth;
        var panels = padded / width;
        var (first, end) = ((int)((long)panels * part / parts), (int)((long)panels * (part + 1) / parts));
        PanelProduct<TLane>.Pack(gradients, gradientStep, 1, steps, columns, scratch + packed, first, end);
        for (var panel = first; panel < end; panel++)
        {
            float* b = scratch + packed + (nint)panel * width * steps, c = scratch + result + panel * width;
            PanelProduct<TLane>.Multiply(rows, steps, width, scratch + transposed, steps, b, c, padded);
            var count = Math.Min(width, columns - panel * width);
            for (var i = 0; i < units; i++)
                new ReadOnlySpan<float>(c + (nint)i * padded, count).CopyTo(
                    new(target + i * targetStep + panel * width, count));
            if (sums is not null) Sum(b, sums + panel * width, count);
        }
    }

    private void Sum(float* panel, float* sums, int count)
    {
        var width = PanelProduct<TLane>.PanelWidth;
        TLane p = TLane.All(0), q = p;
        for (nint k = 0; k < steps; k++)
        {
            p += TLane.Load(panel + k * width);
            q += TLane.Load(panel + k * width + TLane.Width);
        }
        var line = stackalloc float[2 * Lane16.Width];
        p.Store(line);
        q.Store(line + TLane.Width);
        for (var i = 0; i < count; i++) sums[i] = line[i];
    }
}
