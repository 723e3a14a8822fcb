using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The simple recurrent cell on registers.</summary>
internal sealed unsafe class SimpleRnnLaunch<TLane> : RecurrentLaunch<TLane> where TLane : struct, ILane<TLane>
{
    private readonly long packed, product;
    private readonly int columns;

    public SimpleRnnLaunch(RecurrentOp op, Shape sequence) : base(op, sequence)
    {
        columns = PanelProduct<TLane>.Padded(Units);
        packed = Take((long)columns * Units);
        product = Take((long)columns * Rows);
    }

    protected override void Pack(int part, int parts) =>
        PackShare(Inputs[1], Units, 1, Units, Units, Scratch + packed, part, parts);

    protected override void BeginStep(int first, int count, int time) => PanelProduct<TLane>.Multiply(count, Units,
        columns, Entered(first), Units, Scratch + packed, Scratch + product + (nint)first * columns, columns);

    protected override void StepRow(int row, nint at)
    {
        CellLoops<TLane>.Activate(Op.Activation, Inputs[0] + at * Units, Scratch + product + (nint)row * columns,
            Outputs[3] + at * Units, Units);
        Step<Lane1>(row, at, Step<TLane>(row, at, 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Step<T>(int row, nint at, int j) where T : struct, ILane<T>
    {
        var u = Units;
        float* dropout = Dropout(row), hidden = StateRow(0, row), entered = Entered(row);
        float* output = Outputs[0] + at * u, before = Outputs[2] + at * u, saved = Outputs[3] + at * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var value = T.Load(saved + j);
            T.Load(hidden + j).Store(before + j);
            value.Store(hidden + j);
            value.Store(output + j);
            (dropout is null ? value : value * T.Load(dropout + j)).Store(entered + j);
        }
        return j;
    }
}
