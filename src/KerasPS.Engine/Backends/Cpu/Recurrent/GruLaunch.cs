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
                Gates<Lane1>(row, at, Gates<TLane>(row, at, 0));
            }
            entered = Scratch + reset + (nint)first * Units;
        }
        PanelProduct<TLane>.Multiply(count, Units, candidateColumns, entered, Units, Scratch + packedCandidate,
            Scratch + candidate + (nint)first * candidateColumns, candidateColumns);
    }

    protected override void StepRow(int row, nint at)
    {
        if (after) Gates<Lane1>(row, at, Gates<TLane>(row, at, 0));
        Candidate<Lane1>(row, at, Candidate<TLane>(row, at, 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gates<T>(int row, nint at, int j) where T : struct, ILane<T>
    {
        var (u, gate) = (Units, Op.RecurrentActivation);
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
            r = LaneMath<T>.Apply(gate, r);
            LaneMath<T>.Apply(gate, z).Store(saved + j);
            r.Store(saved + u + j);
            if (!after) (r * T.Load(entered + j)).Store(resetRow + j);
        }
        return j;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Candidate<T>(int row, nint at, int j) where T : struct, ILane<T>
    {
        var (u, act) = (Units, Op.Activation);
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
            var value = LaneMath<T>.Apply(act, T.Load(x + j) + inner);
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
