using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The LSTM's gates backwards, on registers.</summary>
internal sealed unsafe class LstmGradientLaunch<TLane> : RecurrentGradientLaunch<TLane> where TLane : struct, ILane<TLane>
{
    private readonly long packed, gates, product;
    private readonly int padded;
    private readonly WeightProduct<TLane> weights;

    public LstmGradientLaunch(RecurrentGradientOp op, Shape sequence) : base(op, sequence)
    {
        padded = PanelProduct<TLane>.Padded(Units);
        packed = Regions.Take((long)padded * Columns);
        gates = Regions.Take((long)Rows * Columns);
        product = Regions.Take((long)Rows * padded);
        weights = new(ref Regions, Batch * Time, Units, Columns);
    }

    protected override void Pack(int part, int parts) => PackTransposed(0, Columns, packed, part, parts);

    protected override void Transpose(int part, int parts) => weights.Transpose(Scratch, Inputs[Op.StatesInput],
        Dropout(0), Time, part, parts);

    protected override void Multiply(int part, int parts) =>
        weights.Multiply(Scratch, Outputs[0], Columns, Outputs[1], Columns, null, part, parts);

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
            Gates<Lane1>(row, at, upstream, Gates<TLane>(row, at, upstream, 0));
            Used(row);
        }
        PanelProduct<TLane>.Multiply(end - first, Columns, padded, Scratch + gates + (nint)first * Columns, Columns,
            Scratch + packed, Scratch + product + (nint)first * padded, padded);
        for (var row = first; row < Math.Min(end, Batch); row++) AddToState(row, Scratch + product + (nint)row * padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gates<T>(int row, nint at, float* upstream, int j) where T : struct, ILane<T>
    {
        var (u, act, gate) = (Units, Forward.Activation, Forward.RecurrentActivation);
        float* saved = Inputs[Op.SavedInput] + at * 4 * u, before = Inputs[Op.StatesInput + 1] + at * u;
        float* hidden = StateRow(0, row), cellState = StateRow(1, row);
        float* x = Outputs[0] + at * 4 * u, z = Scratch + gates + (nint)row * 4 * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var (i, f) = (T.Load(saved + j), T.Load(saved + u + j));
            var (c, o) = (T.Load(saved + 2 * u + j), T.Load(saved + 3 * u + j));
            var (old, output) = (T.Load(before + j), T.Load(hidden + j));
            if (upstream is not null) output += T.Load(upstream + j);
            var value = LaneMath<T>.Apply(act, T.MultiplyAdd(f, old, i * c));
            var cell = T.MultiplyAdd(output * o, LaneMath<T>.Derivative(act, value), T.Load(cellState + j));
            (cell * f).Store(cellState + j);
            T.All(0).Store(hidden + j);
            Put(cell * c * LaneMath<T>.Derivative(gate, i), x + j, z + j);
            Put(cell * old * LaneMath<T>.Derivative(gate, f), x + u + j, z + u + j);
            Put(cell * i * LaneMath<T>.Derivative(act, c), x + 2 * u + j, z + 2 * u + j);
            Put(output * value * LaneMath<T>.Derivative(gate, o), x + 3 * u + j, z + 3 * u + j);
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
