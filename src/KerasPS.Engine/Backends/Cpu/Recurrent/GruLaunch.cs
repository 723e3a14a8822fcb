using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The GRU's gates on registers. Where the reset gate acts on the state before the product, the gates z and r of a step
/// come first, then the candidate's product.
/// </summary>
internal sealed unsafe class GruLaunch<TLane> : RecurrentLaunch<TLane> where TLane : struct, ILane<TLane>
{
    private readonly long packedGates, packedCandidate, gates, candidate, reset;
    private readonly int gateColumns, candidateColumns;
    private readonly bool after;

    public GruLaunch(GruOp op, Shape sequence) : base(op, sequence)
    {
        after = op.ResetAfter;
        gateColumns = PanelProduct<TLane>.Padded(2 * Units);
        candidateColumns = PanelProduct<TLane>.Padded(Units);
        packedGates = Take((long)gateColumns * Units);
        packedCandidate = Take((long)candidateColumns * Units);
        gates = Take((long)gateColumns * Rows);
        candidate = Take((long)candidateColumns * Rows);
        reset = Take((long)Units * Rows);
    }

    protected override void Pack(int part, int parts)
    {
        PackShare(Inputs[1], 3 * Units, 1, Units, 2 * Units, Scratch + packedGates, part, parts);
        PackShare(Inputs[1] + 2 * Units, 3 * Units, 1, Units, Units, Scratch + packedCandidate, part, parts);
    }

    protected override void BeginStep(int first, int count, int time)
    {
        PanelProduct<TLane>.Multiply(count, Units, gateColumns, Entered(first), Units, Scratch + packedGates,
            Scratch + gates + (nint)first * gateColumns, gateColumns);
        var entered = Entered(first);
        if (!after)
        {
            for (var row = first; row < Math.Min(first + count, Batch); row++)
            {
                var at = (nint)row * Time + time;
                Gates(row, at);
            }
            entered = Scratch + reset + (nint)first * Units;
        }
        PanelProduct<TLane>.Multiply(count, Units, candidateColumns, entered, Units, Scratch + packedCandidate,
            Scratch + candidate + (nint)first * candidateColumns, candidateColumns);
    }

    protected override void StepRow(int row, nint at)
    {
        if (after) Gates(row, at);
        if (Op.Activation == CellActivation.Tanh) Candidate(row, at, default(TanhFunction));
        else Candidate(row, at, new AnyFunction(Op.Activation));
    }

    private void Gates(int row, nint at)
    {
        if (Op.RecurrentActivation == CellActivation.Sigmoid) Gates(row, at, default(SigmoidFunction));
        else Gates(row, at, new AnyFunction(Op.RecurrentActivation));
    }

    private void Gates<F>(int row, nint at, F gate) where F : struct, ICellFunction =>
        Gates<F, Lane1>(row, at, Gates<F, TLane>(row, at, 0, gate), gate);

    private void Candidate<F>(int row, nint at, F act) where F : struct, ICellFunction =>
        Candidate<F, Lane1>(row, at, Candidate<F, TLane>(row, at, 0, act), act);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gates<F, T>(int row, nint at, int j, F gate) where F : struct, ICellFunction where T : struct, ILane<T>
    {
        var u = Units;
        float* x = Inputs[0] + at * 3 * u, h = Scratch + gates + (nint)row * gateColumns;
        float* saved = Outputs[3] + at * Op.SavedBlocks * u, bias = Op.HasRecurrentBias ? Inputs[Op.BiasInput] : null;
        float* entered = Entered(row), resetRow = Scratch + reset + (nint)row * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var z = T.Load(x + j) + T.Load(h + j);
            var r = T.Load(x + u + j) + T.Load(h + u + j);
            if (bias is not null)
            {
                z += T.Load(bias + j);
                r += T.Load(bias + u + j);
            }
            r = gate.Apply(r);
            gate.Apply(z).Store(saved + j);
            r.Store(saved + u + j);
            if (!after) (r * T.Load(entered + j)).Store(resetRow + j);
        }
        return j;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Candidate<F, T>(int row, nint at, int j, F act) where F : struct, ICellFunction where T : struct, ILane<T>
    {
        var u = Units;
        float* x = Inputs[0] + at * 3 * u + 2 * u, product = Scratch + candidate + (nint)row * candidateColumns;
        float* saved = Outputs[3] + at * Op.SavedBlocks * u, hidden = StateRow(0, row), entered = Entered(row);
        float* bias = Op.HasRecurrentBias ? Inputs[Op.BiasInput] + 2 * u : null, dropout = Dropout(row);
        float* output = Outputs[0] + at * u, before = Outputs[2] + at * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var inner = T.Load(product + j);
            if (bias is not null) inner += T.Load(bias + j);
            if (after)
            {
                inner.Store(saved + 3 * u + j);
                inner *= T.Load(saved + u + j);
            }
            var value = act.Apply(T.Load(x + j) + inner);
            var (z, h) = (T.Load(saved + j), T.Load(hidden + j));
            var next = T.MultiplyAdd(z, h, (T.All(1f) - z) * value);
            value.Store(saved + 2 * u + j);
            h.Store(before + j);
            next.Store(hidden + j);
            next.Store(output + j);
            (dropout is null ? next : next * T.Load(dropout + j)).Store(entered + j);
        }
        return j;
    }
}
