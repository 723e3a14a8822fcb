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
        var (u, act, gate) = (Units, Op.Activation, Op.RecurrentActivation);
        // One activation a loop: a body with all five does not fit the registers.
        CellLoops<TLane>.Activate(gate, step.X, step.Product, step.Saved, 2 * u);
        CellLoops<TLane>.Activate(act, step.X + 2 * u, step.Product + 2 * u, step.Saved + 2 * u, u);
        CellLoops<TLane>.Activate(gate, step.X + 3 * u, step.Product + 3 * u, step.Saved + 3 * u, u);
        if (act == CellActivation.Tanh) Combine(in step, default(TanhFunction));
        else Combine(in step, new AnyFunction(act));
    }

    private static void Combine<F>(in Pointers step, F act) where F : struct, ICellFunction =>
        Combine<F, Lane1>(in step, Combine<F, TLane>(in step, 0, act), act);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Combine<F, T>(in Pointers p, int j, F act) where F : struct, ICellFunction where T : struct, ILane<T>
    {
        var u = p.Units;
        float* saved = p.Saved, dropout = p.Dropout;
        for (; j + T.Width <= u; j += T.Width)
        {
            var before = T.Load(p.Cell + j);
            var cell = T.MultiplyAdd(T.Load(saved + u + j), before, T.Load(saved + j) * T.Load(saved + 2 * u + j));
            var hidden = T.Load(saved + 3 * u + j) * act.Apply(cell);
            before.Store(p.CellBefore + j);
            T.Load(p.Hidden + j).Store(p.Before + j);
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
