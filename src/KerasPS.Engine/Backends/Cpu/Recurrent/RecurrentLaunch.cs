using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// A recurrent op over all steps. The recurrent kernel is packed once; then each thread takes some sequences of the
/// batch through all steps by itself, so that no step waits for another thread.
/// </summary>
internal abstract unsafe class RecurrentLaunch<TLane> : CpuLaunch where TLane : struct, ILane<TLane>
{
    private readonly long last, entered;
    private Regions regions;

    protected RecurrentLaunch(RecurrentOp op, Shape sequence)
    {
        Op = op;
        (Batch, Time, Units) = (sequence[0], sequence[1], sequence[2]);
        Rows = (Batch + PanelProduct<TLane>.RowGroup - 1) / PanelProduct<TLane>.RowGroup * PanelProduct<TLane>.RowGroup;
        State = System.Array.ConvertAll(new int[op.States], _ => Take((long)Rows * Units));
        entered = Take((long)Rows * Units);
        last = Take((long)Rows * Units);
    }

    protected RecurrentOp Op { get; }

    protected int Batch { get; }

    protected int Time { get; }

    protected int Units { get; }

    /// <summary>The batch rounded up to whole row groups.</summary>
    protected int Rows { get; }

    /// <summary>The positions of the states in the scratch memory.</summary>
    protected long[] State { get; }

    public override long ScratchFloats => regions.Total;

    /// <summary>What enters the recurrent product: the first state, with dropout factors where there are any.</summary>
    protected float* Entered(int row) => Scratch + entered + (nint)row * Units;

    protected float* StateRow(int state, int row) => Scratch + State[state] + (nint)row * Units;

    protected float* Dropout(int row) => Op.HasDropout ? Inputs[Op.DropoutInput] + (nint)row * Units : null;

    protected long Take(long floats) => regions.Take(floats);

    /// <summary>Packs this part's share of the recurrent kernel.</summary>
    protected abstract void Pack(int part, int parts);

    /// <summary>The products of one step for some rows, and what else the step computes for all of them together.</summary>
    protected abstract void BeginStep(int first, int count, int time);

    /// <summary>The gates of one step for one row: replaces the states, writes what is saved, and the output at <paramref name="at"/>.</summary>
    protected abstract void StepRow(int row, nint at);

    public override void Run(RandomState random)
    {
        Fork(0);
        Fork(1);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        if (phase == 0)
        {
            Pack(part, parts);
            return;
        }
        var (first, end) = Share(Rows / PanelProduct<TLane>.RowGroup, part, parts);
        (first, end) = (first * PanelProduct<TLane>.RowGroup, end * PanelProduct<TLane>.RowGroup);
        if (first < end) Sequences(first, end);
    }

    /// <summary>A part's share of some equal pieces.</summary>
    protected static (int First, int End) Share(int pieces, int part, int parts) =>
        ((int)((long)pieces * part / parts), (int)((long)pieces * (part + 1) / parts));

    /// <summary>Packs a share of the panels of a matrix.</summary>
    protected static void PackShare(float* source, nint rowStep, nint columnStep, int inner, int columns, float* packed,
        int part, int parts)
    {
        var (first, end) = Share(PanelProduct<TLane>.Padded(columns) / PanelProduct<TLane>.PanelWidth, part, parts);
        PanelProduct<TLane>.Pack(source, rowStep, columnStep, inner, columns, packed, first, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sequences(int first, int end)
    {
        var rows = Math.Min(end, Batch);
        Start(first, end);
        var mask = Op.HasMask ? Inputs[Op.MaskInput] : null;
        for (var s = 0; s < Time; s++)
        {
            var t = Op.Reverse ? Time - 1 - s : s;
            BeginStep(first, end - first, t);
            for (var row = first; row < rows; row++)
            {
                var at = (nint)row * Time + t;
                if (mask is not null && mask[at] == 0) Masked(row, at);
                else
                {
                    StepRow(row, at);
                    if (mask is not null) Copy(Outputs[0] + at * Units, Last(row), Units);
                }
            }
        }
        for (var state = 0; state < Op.States; state++)
            Copy(StateRow(state, first), Outputs[1 + state] + (nint)first * Units, (rows - first) * Units);
    }

    private void Start(int first, int end)
    {
        var rows = Math.Min(end, Batch);
        for (var state = 0; state < Op.States; state++)
        {
            var target = StateRow(state, first);
            Clear(target, (end - first) * Units);
            if (Op.HasStates)
                Copy(Inputs[Op.StateInput + state] + (nint)first * Units, target, (rows - first) * Units);
        }
        Clear(Last(first), (end - first) * Units);
        Copy(StateRow(0, first), Entered(first), (end - first) * Units);
        for (var row = first; Op.HasDropout && row < rows; row++)
            for (var j = 0; j < Units; j++) Entered(row)[j] *= Dropout(row)[j];
    }

    private void Masked(int row, nint at)
    {
        for (var state = 0; state < Op.States; state++)
            Copy(StateRow(state, row), Outputs[1 + Op.States + state] + at * Units, Units);
        Clear(Outputs[1 + 2 * Op.States] + at * Units * Op.SavedBlocks, Units * Op.SavedBlocks);
        if (Op.ZeroOutputForMask) Clear(Outputs[0] + at * Units, Units);
        else Copy(Last(row), Outputs[0] + at * Units, Units);
    }

    private float* Last(int row) => Scratch + last + (nint)row * Units;

    private static void Copy(float* source, float* target, int count) =>
        new ReadOnlySpan<float>(source, count).CopyTo(new(target, count));

    private static void Clear(float* target, int count) => new Span<float>(target, count).Clear();
}
