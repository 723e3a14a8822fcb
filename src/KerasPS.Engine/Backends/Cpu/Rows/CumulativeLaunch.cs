namespace KerasPS.Cpu;

/// <summary>Running sums or products along lines.</summary>
internal sealed unsafe class CumulativeLaunch(CumulativeOp op, long outer, long length, long inner) : LineLaunch(outer, length, inner)
{
    private readonly long count = length;
    private readonly long step = inner;

    public override bool MayOverwrite(int input, int output) => true;

    protected override void RunLine(long outerAt, long innerAt)
    {
        var at = (outerAt * count + (op.Reverse ? count - 1 : 0)) * step + innerAt;
        var move = op.Reverse ? -step : step;
        // Double precision keeps long lines exact.
        double fold = op.Product ? 1 : 0;
        for (long i = 0; i < count; i++, at += move)
        {
            var before = fold;
            var x = Inputs[0][at];
            fold = op.Product ? fold * x : fold + x;
            Outputs[0][at] = (float)(op.Exclusive ? before : fold);
        }
    }
}
