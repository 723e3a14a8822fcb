using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The simple recurrent cell backwards, on registers.</summary>
internal sealed unsafe class SimpleRnnGradientLaunch<TLane> : RecurrentGradientLaunch<TLane>
    where TLane : struct, ILane<TLane>
{
    private readonly long packed, gates, product;
    private readonly int padded;
    private readonly WeightProduct<TLane> weights;

    public SimpleRnnGradientLaunch(RecurrentGradientOp op, Shape sequence) : base(op, sequence)
    {
        padded = PanelProduct<TLane>.Padded(Units);
        packed = Regions.Take((long)padded * Units);
        gates = Regions.Take((long)Rows * Units);
        product = Regions.Take((long)Rows * padded);
        weights = new(ref Regions, Batch * Time, Units, Units);
    }

    protected override void Pack(int part, int parts) => PackTransposed(0, Units, packed, part, parts);

    protected override void Transpose(int part, int parts) => weights.Transpose(Scratch, Inputs[Op.StatesInput],
        Dropout(0), Time, part, parts);

    protected override void Multiply(int part, int parts) =>
        weights.Multiply(Scratch, Outputs[0], Units, Outputs[1], Units, null, part, parts);

    protected override void Step(int first, int end, int time)
    {
        for (var row = first; row < Math.Min(end, Batch); row++)
        {
            var at = (nint)row * Time + time;
            var upstream = Upstream(row, at, out var masked);
            if (masked)
            {
                Clear(Scratch + gates + (nint)row * Units, Units);
                continue;
            }
            Gate<Lane1>(row, at, upstream, Gate<TLane>(row, at, upstream, 0));
            Used(row);
        }
        PanelProduct<TLane>.Multiply(end - first, Units, padded, Scratch + gates + (nint)first * Units, Units,
            Scratch + packed, Scratch + product + (nint)first * padded, padded);
        for (var row = first; row < Math.Min(end, Batch); row++) AddToState(row, Scratch + product + (nint)row * padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gate<T>(int row, nint at, float* upstream, int j) where T : struct, ILane<T>
    {
        var (u, act) = (Units, Forward.Activation);
        float* saved = Inputs[Op.SavedInput] + at * u, hidden = StateRow(0, row);
        float* x = Outputs[0] + at * u, z = Scratch + gates + (nint)row * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var value = T.Load(hidden + j);
            if (upstream is not null) value += T.Load(upstream + j);
            value *= LaneMath<T>.Derivative(act, T.Load(saved + j));
            T.All(0).Store(hidden + j);
            value.Store(x + j);
            value.Store(z + j);
        }
        return j;
    }
}
