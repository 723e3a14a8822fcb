using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The simple recurrent cell backwards, on registers.</summary>
internal sealed unsafe class SimpleRnnGradientLaunch<TLane> : RecurrentGradientLaunch<TLane>
    where TLane : struct, ILane<TLane>
{
    private readonly long packed, gates, product, memory;
    private readonly int padded;
    private readonly GemmPlan weights;

    public SimpleRnnGradientLaunch(RecurrentGradientOp op, Shape sequence) : base(op, sequence)
    {
        padded = PanelProduct<TLane>.Padded(Units);
        packed = Regions.Take((long)padded * Units);
        gates = Regions.Take((long)Rows * Units);
        product = Regions.Take((long)Rows * padded);
        weights = OverAllSteps(Units, Units);
        memory = Regions.Take(weights.ScratchFloats);
    }

    protected override void Pack(int part, int parts) => PackTransposed(0, Units, packed, part, parts);

    protected override void KernelGradient() => weights.Run(AllEntered, Outputs[0], Outputs[1], Scratch + memory);

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
            if (Forward.Activation == CellActivation.Tanh) Gate(row, at, upstream, default(TanhFunction));
            else Gate(row, at, upstream, new AnyFunction(Forward.Activation));
            Used(row);
        }
        PanelProduct<TLane>.Multiply(end - first, Units, padded, Scratch + gates + (nint)first * Units, Units,
            Scratch + packed, Scratch + product + (nint)first * padded, padded);
        for (var row = first; row < Math.Min(end, Batch); row++) AddToState(row, Scratch + product + (nint)row * padded);
    }

    private void Gate<F>(int row, nint at, float* upstream, F act) where F : struct, ICellFunction =>
        Gate<F, Lane1>(row, at, upstream, Gate<F, TLane>(row, at, upstream, 0, act), act);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gate<F, T>(int row, nint at, float* upstream, int j, F act) where F : struct, ICellFunction where T : struct, ILane<T>
    {
        var u = Units;
        float* saved = Inputs[Op.SavedInput] + at * u, hidden = StateRow(0, row);
        float* x = Outputs[0] + at * u, z = Scratch + gates + (nint)row * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var value = T.Load(hidden + j);
            if (upstream is not null) value += T.Load(upstream + j);
            value *= act.Derivative(T.Load(saved + j));
            T.All(0).Store(hidden + j);
            value.Store(x + j);
            value.Store(z + j);
        }
        return j;
    }
}
