namespace KerasPS.Cpu;

/// <summary>The first position of the largest or smallest element along the middle axis of [outer, length, inner].</summary>
internal sealed unsafe class ArgExtremeLaunch(long outer, int length, long inner, bool largest) : CpuLaunch
{
    private const long WorthForking = 40_000;

    public override void Run(RandomState random)
    {
        if (outer * inner * length >= WorthForking) Fork();
        else RunPart(0, 1, 0);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var lines = outer * inner;
        var last = lines * (part + 1) / parts;
        for (var line = lines * part / parts; line < last; line++)
        {
            var at = Inputs[0] + line / inner * length * inner + line % inner;
            var (best, value) = (0, *at);
            for (var i = 1; i < length; i++)
            {
                var x = at[i * inner];
                if (largest ? x <= value : x >= value) continue;
                // A comparison with NaN is false, as in the definition.
                if (float.IsNaN(x) || float.IsNaN(value)) continue;
                (best, value) = (i, x);
            }
            Outputs[0][line] = best;
        }
    }
}
