using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The LSTM's gates backwards, on registers.</summary>
internal sealed unsafe class LstmGradientLaunch<TLane> : RecurrentGradientLaunch<TLane> where TLane : struct, ILane<TLane>
{
    private readonly long packed, gates, product, memory;
    private readonly int padded;
    private readonly GemmPlan weights;

    public LstmGradientLaunch(RecurrentGradientOp op, Shape sequence) : base(op, sequence)
    {
        padded = PanelProduct<TLane>.Padded(Units);
        packed = Regions.Take((long)padded * Columns);
        gates = Regions.Take((long)Rows * Columns);
        product = Regions.Take((long)Rows * padded);
        weights = OverAllSteps(Columns, Columns);
        memory = Regions.Take(weights.ScratchFloats);
    }

    protected override void Pack(int part, int parts) => PackTransposed(0, Columns, packed, part, parts);

    protected override void KernelGradient() => weights.Run(AllEntered, Outputs[0], Outputs[1], Scratch + memory);

    protected override void Step(int first, int end, int time)
    {
        for (var row = first; row < Math.Min(end, Batch); row++)
        {
            var at = (nint)row * Time + time;
            var upstream = Upstream(row, at, out var masked);
            if (masked)
            {
                Clear(Scratch + gates + (nint)row * Columns, Columns);
                continue;
            }
            Gates(row, at, upstream);
            Used(row);
        }
        PanelProduct<TLane>.Multiply(end - first, Columns, padded, Scratch + gates + (nint)first * Columns, Columns,
            Scratch + packed, Scratch + product + (nint)first * padded, padded);
        for (var row = first; row < Math.Min(end, Batch); row++) AddToState(row, Scratch + product + (nint)row * padded);
    }

    private void Gates(int row, nint at, float* upstream)
    {
        var (act, gate) = (Forward.Activation, Forward.RecurrentActivation);
        if (act == CellActivation.Tanh && gate == CellActivation.Sigmoid)
            Gates(row, at, upstream, default(TanhFunction), default(SigmoidFunction));
        else Gates(row, at, upstream, new AnyFunction(act), new AnyFunction(gate));
    }

    private void Gates<A, G>(int row, nint at, float* upstream, A act, G gate)
        where A : struct, ICellFunction where G : struct, ICellFunction =>
        Gates<A, G, Lane1>(row, at, upstream, Gates<A, G, TLane>(row, at, upstream, 0, act, gate), act, gate);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gates<A, G, T>(int row, nint at, float* upstream, int j, A act, G gate)
        where A : struct, ICellFunction where G : struct, ICellFunction where T : struct, ILane<T>
    {
        var u = Units;
        float* saved = Inputs[Op.SavedInput] + at * 4 * u, before = Inputs[Op.StatesInput + 1] + at * u;
        float* hidden = StateRow(0, row), cellState = StateRow(1, row);
        float* x = Outputs[0] + at * 4 * u, z = Scratch + gates + (nint)row * 4 * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var (i, f) = (T.Load(saved + j), T.Load(saved + u + j));
            var (c, o) = (T.Load(saved + 2 * u + j), T.Load(saved + 3 * u + j));
            var (old, output) = (T.Load(before + j), T.Load(hidden + j));
            if (upstream is not null) output += T.Load(upstream + j);
            var value = act.Apply(T.MultiplyAdd(f, old, i * c));
            var cell = T.MultiplyAdd(output * o, act.Derivative(value), T.Load(cellState + j));
            (cell * f).Store(cellState + j);
            T.All(0).Store(hidden + j);
            Put(cell * c * gate.Derivative(i), x + j, z + j);
            Put(cell * old * gate.Derivative(f), x + u + j, z + u + j);
            Put(cell * i * act.Derivative(c), x + 2 * u + j, z + 2 * u + j);
            Put(output * value * gate.Derivative(o), x + 3 * u + j, z + 3 * u + j);
        }
        return j;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<T>(T value, float* a, float* b) where T : struct, ILane<T>
    {
        value.Store(a);
        value.Store(b);
    }
}
