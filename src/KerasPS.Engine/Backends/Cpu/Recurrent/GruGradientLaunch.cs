using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The GRU's gates backwards, on registers. Where the reset gate acts on the state before the product, the candidate's
/// product is transposed first, for the gradient of the reset gate follows from it.
/// </summary>
internal sealed unsafe class GruGradientLaunch<TLane> : RecurrentGradientLaunch<TLane> where TLane : struct, ILane<TLane>
{
    private readonly long packedGates, packedCandidate, gates, candidate, product, sequence, memory;
    private readonly int padded;
    private readonly bool after;
    private readonly GemmPlan gateWeights, candidateWeights;

    public GruGradientLaunch(RecurrentGradientOp op, Shape shape) : base(op, shape)
    {
        after = ((GruOp)Forward).ResetAfter;
        padded = PanelProduct<TLane>.Padded(Units);
        packedGates = Regions.Take((long)padded * 2 * Units);
        packedCandidate = Regions.Take((long)padded * Units);
        gates = Regions.Take((long)Rows * 2 * Units);
        candidate = Regions.Take((long)Rows * Units);
        product = Regions.Take((long)Rows * padded);
        // With the reset gate after the product: the product's gradients of all steps; before it: the reset states.
        sequence = Regions.Take((long)Batch * Time * Units);
        gateWeights = OverAllSteps(2 * Units, Columns);
        candidateWeights = OverAllSteps(Units, after ? Units : Columns);
        memory = Regions.Take(Math.Max(gateWeights.ScratchFloats, candidateWeights.ScratchFloats));
    }

    protected override void Pack(int part, int parts)
    {
        PackTransposed(0, 2 * Units, packedGates, part, parts);
        PackTransposed(2 * Units, Units, packedCandidate, part, parts);
    }

    protected override void KernelGradient()
    {
        var steps = Batch * Time;
        var through = Scratch + memory;
        gateWeights.Run(AllEntered, Outputs[0], Outputs[1], through);
        var states = after ? AllEntered : Scratch + sequence;
        var gradients = after ? Scratch + sequence : Outputs[0] + 2 * Units;
        candidateWeights.Run(states, gradients, Outputs[1] + 2 * Units, through);
        if (!Forward.HasRecurrentBias) return;
        CellLoops<TLane>.SumColumns(Outputs[0], Columns, steps, 2 * Units, Outputs[2]);
        CellLoops<TLane>.SumColumns(gradients, after ? Units : Columns, steps, Units, Outputs[2] + 2 * Units);
    }

    protected override void Step(int first, int end, int time)
    {
        var rows = Math.Min(end, Batch);
        for (var row = first; row < rows; row++)
        {
            var at = (nint)row * Time + time;
            var upstream = Upstream(row, at, out var masked);
            if (masked) ClearRow(row, at);
            else
            {
                Candidate(row, at, upstream);
                Used(row);
            }
        }
        float* result = Scratch + product + (nint)first * padded;
        PanelProduct<TLane>.Multiply(end - first, Units, padded, Scratch + candidate + (nint)first * Units, Units,
            Scratch + packedCandidate, result, padded);
        for (var row = first; row < rows; row++)
        {
            var at = (nint)row * Time + time;
            if (after) AddToState(row, Scratch + product + (nint)row * padded);
            else if (!Forward.HasMask || Inputs[Op.MaskInput][at] != 0)
                Reset(row, at);
        }
        PanelProduct<TLane>.Multiply(end - first, 2 * Units, padded, Scratch + gates + (nint)first * 2 * Units, 2 * Units,
            Scratch + packedGates, result, padded);
        for (var row = first; row < rows; row++) AddToState(row, Scratch + product + (nint)row * padded);
    }

    private void ClearRow(int row, nint at)
    {
        Clear(Scratch + gates + (nint)row * 2 * Units, 2 * Units);
        Clear(Scratch + candidate + (nint)row * Units, Units);
        Clear(Scratch + sequence + at * Units, Units);
    }

    private void Candidate(int row, nint at, float* upstream)
    {
        var (act, gate) = (Forward.Activation, Forward.RecurrentActivation);
        if (act == CellActivation.Tanh && gate == CellActivation.Sigmoid)
            Candidate(row, at, upstream, default(TanhFunction), default(SigmoidFunction));
        else Candidate(row, at, upstream, new AnyFunction(act), new AnyFunction(gate));
    }

    private void Candidate<A, G>(int row, nint at, float* upstream, A act, G gate)
        where A : struct, ICellFunction where G : struct, ICellFunction =>
        Candidate<A, G, Lane1>(row, at, upstream, Candidate<A, G, TLane>(row, at, upstream, 0, act, gate), act, gate);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Candidate<A, G, T>(int row, nint at, float* upstream, int j, A act, G gate)
        where A : struct, ICellFunction where G : struct, ICellFunction where T : struct, ILane<T>
    {
        var u = Units;
        float* saved = Inputs[Op.SavedInput] + at * Forward.SavedBlocks * u, before = Inputs[Op.StatesInput] + at * u;
        float* hidden = StateRow(0, row), x = Outputs[0] + at * 3 * u, z = Scratch + gates + (nint)row * 2 * u;
        float* c = Scratch + candidate + (nint)row * u, all = Scratch + sequence + at * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var (update, reset, value) = (T.Load(saved + j), T.Load(saved + u + j), T.Load(saved + 2 * u + j));
            var state = T.Load(hidden + j);
            if (upstream is not null) state += T.Load(upstream + j);
            var forUpdate = state * (T.Load(before + j) - value) * gate.Derivative(update);
            var forCandidate = state * (T.All(1) - update) * act.Derivative(value);
            (state * update).Store(hidden + j);
            forUpdate.Store(x + j);
            forUpdate.Store(z + j);
            forCandidate.Store(x + 2 * u + j);
            if (!after)
            {
                forCandidate.Store(c + j);
                continue;
            }
            var forReset = forCandidate * T.Load(saved + 3 * u + j) * gate.Derivative(reset);
            forReset.Store(x + u + j);
            forReset.Store(z + u + j);
            var through = forCandidate * reset;
            through.Store(c + j);
            through.Store(all + j);
        }
        return j;
    }

    // Only where the reset gate acts before the product.
    private void Reset(int row, nint at)
    {
        if (Forward.RecurrentActivation == CellActivation.Sigmoid) Reset(row, at, default(SigmoidFunction));
        else Reset(row, at, new AnyFunction(Forward.RecurrentActivation));
    }

    private void Reset<G>(int row, nint at, G gate) where G : struct, ICellFunction =>
        Reset<G, Lane1>(row, at, Reset<G, TLane>(row, at, 0, gate), gate);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Reset<G, T>(int row, nint at, int j, G gate) where G : struct, ICellFunction where T : struct, ILane<T>
    {
        var u = Units;
        float* saved = Inputs[Op.SavedInput] + at * 3 * u, before = Inputs[Op.StatesInput] + at * u;
        float* hidden = StateRow(0, row), x = Outputs[0] + at * 3 * u, z = Scratch + gates + (nint)row * 2 * u;
        float* through = Scratch + product + (nint)row * padded, all = Scratch + sequence + at * u, dropout = Dropout(row);
        for (; j + T.Width <= u; j += T.Width)
        {
            var factor = dropout is null ? T.All(1) : T.Load(dropout + j);
            var (reset, entered, gradient) = (T.Load(saved + u + j), T.Load(before + j) * factor, T.Load(through + j));
            var forReset = gradient * entered * gate.Derivative(reset);
            forReset.Store(x + u + j);
            forReset.Store(z + u + j);
            (entered * reset).Store(all + j);
            T.MultiplyAdd(gradient * reset, factor, T.Load(hidden + j)).Store(hidden + j);
        }
        return j;
    }
}
