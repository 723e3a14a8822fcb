using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The LSTM's gates on registers.</summary>
internal sealed unsafe class LstmLaunch<TLane> : RecurrentLaunch<TLane> where TLane : struct, ILane<TLane>
{
    private readonly long packed, product;
    private readonly int columns;

    public LstmLaunch(RecurrentOp op, Shape sequence) : base(op, sequence)
    {
        columns = PanelProduct<TLane>.Padded(4 * Units);
        packed = Take((long)columns * Units);
        product = Take((long)columns * Rows);
    }

    protected override void Pack(int part, int parts) =>
        PackShare(Inputs[1], 4 * Units, 1, Units, 4 * Units, Scratch + packed, part, parts);

    protected override void BeginStep(int first, int count, int time) => PanelProduct<TLane>.Multiply(count, Units,
        columns, Entered(first), Units, Scratch + packed, Scratch + product + (nint)first * columns, columns);

    protected override void StepRow(int row, nint at)
    {
        var step = new Pointers
        {
            Units = Units,
            X = Inputs[0] + at * 4 * Units,
            Product = Scratch + product + (nint)row * columns,
            Hidden = StateRow(0, row),
            Cell = StateRow(1, row),
            Entered = Entered(row),
            Dropout = Dropout(row),
            Output = Outputs[0] + at * Units,
            Before = Outputs[3] + at * Units,
            CellBefore = Outputs[4] + at * Units,
            Saved = Outputs[5] + at * 4 * Units,
        };
        var (act, gate) = (Op.Activation, Op.RecurrentActivation);
        Gates<Lane1>(in step, Gates<TLane>(in step, 0, act, gate), act, gate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Gates<T>(in Pointers p, int j, CellActivation act, CellActivation gate) where T : struct, ILane<T>
    {
        var u = p.Units;
        float* x = p.X, z = p.Product, saved = p.Saved, dropout = p.Dropout;
        for (; j + T.Width <= u; j += T.Width)
        {
            var i = LaneMath<T>.Apply(gate, T.Load(x + j) + T.Load(z + j));
            var f = LaneMath<T>.Apply(gate, T.Load(x + u + j) + T.Load(z + u + j));
            var c = LaneMath<T>.Apply(act, T.Load(x + 2 * u + j) + T.Load(z + 2 * u + j));
            var o = LaneMath<T>.Apply(gate, T.Load(x + 3 * u + j) + T.Load(z + 3 * u + j));
            var before = T.Load(p.Cell + j);
            var cell = T.MultiplyAdd(f, before, i * c);
            var hidden = o * LaneMath<T>.Apply(act, cell);
            before.Store(p.CellBefore + j);
            T.Load(p.Hidden + j).Store(p.Before + j);
            i.Store(saved + j);
            f.Store(saved + u + j);
            c.Store(saved + 2 * u + j);
            o.Store(saved + 3 * u + j);
            cell.Store(p.Cell + j);
            hidden.Store(p.Hidden + j);
            hidden.Store(p.Output + j);
            (dropout is null ? hidden : hidden * T.Load(dropout + j)).Store(p.Entered + j);
        }
        return j;
    }

    private struct Pointers
    {
        public int Units;
        public float* X, Product, Hidden, Cell, Entered, Dropout, Output, Before, CellBefore, Saved;
    }
}
