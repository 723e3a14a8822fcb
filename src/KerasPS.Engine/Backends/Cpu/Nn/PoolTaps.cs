namespace KerasPS.Cpu;

/// <summary>Where the taps of a window lie.</summary>
internal static unsafe class PoolTaps
{
    /// <summary>Fills the distances in floats from the image's start, in row-major order.</summary>
    public static void Fill(PoolPlan plan, nint* taps, (int Start, int End) planes, (int Start, int End) rows,
        (int Start, int End) columns)
    {
        nint channels = plan.Channels;
        for (var p = planes.Start; p < planes.End; p++)
            for (var r = rows.Start; r < rows.End; r++)
            {
                var at = (((nint)p * plan.InRows + r) * plan.InColumns + columns.Start) * channels;
                for (var k = columns.Start; k < columns.End; k++, at += channels) *taps++ = at;
            }
    }
}
