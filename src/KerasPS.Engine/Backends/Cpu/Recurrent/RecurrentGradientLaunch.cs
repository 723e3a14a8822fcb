using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The gradients of a recurrent op: each thread takes some sequences of the batch backwards through all steps; then
/// the recurrent kernel's gradient is one product over all steps.
/// </summary>
internal abstract unsafe class RecurrentGradientLaunch<TLane> : CpuLaunch where TLane : struct, ILane<TLane>
{
    private readonly long carry, entered;
    private Regions regions;

    protected RecurrentGradientLaunch(RecurrentGradientOp op, Shape sequence)
    {
        Op = op;
        Forward = op.Forward;
        (Batch, Time, Units) = (sequence[0], sequence[1], sequence[2]);
        Columns = Forward.Blocks * Units;
        Rows = (Batch + PanelProduct<TLane>.RowGroup - 1) / PanelProduct<TLane>.RowGroup * PanelProduct<TLane>.RowGroup;
        State = System.Array.ConvertAll(new int[Forward.States], _ => regions.Take((long)Rows * Units));
        carry = regions.Take((long)Rows * Units);
        entered = Forward.HasDropout ? regions.Take((long)Batch * Time * Units) : 0;
    }

    protected RecurrentGradientOp Op { get; }

    protected RecurrentOp Forward { get; }

    protected int Batch { get; }

    protected int Time { get; }

    protected int Units { get; }

    protected int Columns { get; }

    protected int Rows { get; }

    protected long[] State { get; }

    public override long ScratchFloats => regions.Total;

    /// <summary>A row of the gradient of a state.</summary>
    protected float* StateRow(int state, int row) => Scratch + State[state] + (nint)row * Units;

    protected float* Dropout(int row) => Forward.HasDropout ? Inputs[Op.DropoutInput] + (nint)row * Units : null;

    protected ref Regions Regions => ref regions;

    /// <summary>Packs this part's share of the transposed recurrent kernel.</summary>
    protected abstract void Pack(int part, int parts);

    /// <summary>
    /// The transpose of a step for the rows [<paramref name="first"/>, <paramref name="end"/>): for each row that is not masked,
    /// replaces the gradients of the states; writes the gradient of the projected input.
    /// </summary>
    protected abstract void Step(int first, int end, int time);

    /// <summary>The recurrent kernel's gradient, when all steps are done.</summary>
    protected abstract void KernelGradient();

    /// <summary>What entered the recurrent products of all steps.</summary>
    protected float* AllEntered => Forward.HasDropout ? Scratch + entered : Inputs[Op.StatesInput];

    /// <summary>The product of the transposed states of all steps and the gradients of all steps' products.</summary>
    protected GemmPlan OverAllSteps(int columns, int step) => new(new(true, false, Units, columns, Batch * Time, Units, step, Columns));

    public override void Run(RandomState random)
    {
        for (var phase = 0; phase < (Forward.HasDropout ? 3 : 2); phase++) Fork(phase);
        KernelGradient();
    }

    public override void RunPart(int part, int parts, int phase)
    {
        switch (phase)
        {
            case 0:
                Pack(part, parts);
                break;
            case 1:
                const int group = PanelProduct<TLane>.RowGroup;
                var (first, end) = ((int)((long)Rows / group * part / parts) * group,
                    (int)((long)Rows / group * (part + 1) / parts) * group);
                if (first < end) Sequences(first, end);
                break;
            default:
                Drop((int)((long)Batch * part / parts), (int)((long)Batch * (part + 1) / parts));
                break;
        }
    }

    /// <summary>
    /// What comes from above for a row at a step: the gradient of its output, with that of the masked steps that repeat
    /// it. Null: nothing. For a masked row <paramref name="masked"/> is set and nothing else is to be done.
    /// </summary>
    protected float* Upstream(int row, nint at, out bool masked)
    {
        masked = false;
        var given = Op.UpstreamInput(0) is >= 0 and var input ? Inputs[input] + at * Units : null;
        if (!Forward.HasMask) return given;
        var sum = Scratch + carry + (nint)row * Units;
        for (var j = 0; given is not null && j < Units; j++) sum[j] += given[j];
        masked = Inputs[Op.MaskInput][at] == 0;
        if (!masked) return sum;
        if (Forward.ZeroOutputForMask) Clear(sum, Units);
        Clear(Outputs[0] + at * Columns, Columns);
        return null;
    }

    /// <summary>Forgets what came from above once a row has used it.</summary>
    protected void Used(int row)
    {
        if (Forward.HasMask) Clear(Scratch + carry + (nint)row * Units, Units);
    }

    /// <summary>Adds a product, with dropout factors where there are any, to the gradient of the first state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected void AddToState(int row, float* product)
    {
        float* state = StateRow(0, row), dropout = Dropout(row);
        var j = 0;
        for (; j + TLane.Width <= Units; j += TLane.Width)
        {
            var value = TLane.Load(product + j);
            if (dropout is not null) value *= TLane.Load(dropout + j);
            (TLane.Load(state + j) + value).Store(state + j);
        }
        for (; j < Units; j++) state[j] += dropout is null ? product[j] : product[j] * dropout[j];
    }

    /// <summary>Packs a share of the transpose of some columns of the recurrent kernel.</summary>
    protected void PackTransposed(int column, int columns, long target, int part, int parts)
    {
        var panels = PanelProduct<TLane>.Padded(Units) / PanelProduct<TLane>.PanelWidth;
        PanelProduct<TLane>.Pack(Inputs[0] + column, 1, Columns, columns, Units, Scratch + target,
            (int)((long)panels * part / parts), (int)((long)panels * (part + 1) / parts));
    }

    protected static void Clear(float* target, int count) => new Span<float>(target, count).Clear();

    private void Sequences(int first, int end)
    {
        var rows = Math.Min(end, Batch);
        for (var state = 0; state < Forward.States; state++)
        {
            Clear(StateRow(state, first), (end - first) * Units);
            if (Op.UpstreamInput(1 + state) is >= 0 and var given)
                new ReadOnlySpan<float>(Inputs[given] + (nint)first * Units, (rows - first) * Units).CopyTo(
                    new(StateRow(state, first), (rows - first) * Units));
        }
        Clear(Scratch + carry + (nint)first * Units, (end - first) * Units);
        for (var s = Time - 1; s >= 0; s--) Step(first, end, Forward.Reverse ? Time - 1 - s : s);
        for (var state = 0; state < Forward.States; state++)
            new ReadOnlySpan<float>(StateRow(state, first), (rows - first) * Units).CopyTo(
                new(Outputs[Forward.StateInput + state] + (nint)first * Units, (rows - first) * Units));
    }

    private void Drop(int first, int end)
    {
        for (var row = first; row < end; row++)
            for (var t = 0; t < Time; t++)
            {
                var at = ((nint)row * Time + t) * Units;
                for (var j = 0; j < Units; j++) Scratch[entered + at + j] = Inputs[Op.StatesInput][at + j] * Dropout(row)[j];
            }
    }
}
