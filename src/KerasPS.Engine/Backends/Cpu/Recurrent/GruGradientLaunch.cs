using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The GRU's gates backwards, on registers. Where the reset gate acts on the state before the product, the candidate's
/// product is transposed first, for the gradient of the reset gate follows from it.
/// </summary>
internal sealed unsafe class GruGradientLaunch<TLane> : RecurrentGradientLaunch<TLane> where TLane : struct, ILane<TLane>
{
    private readonly long packedGates, packedCandidate, gates, candidate, product, sequence;
    private readonly int padded;
    private readonly bool after;
    private readonly WeightProduct<TLane> gateWeights, candidateWeights;

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
        gateWeights = new(ref Regions, Batch * Time, Units, 2 * Units);
        candidateWeights = new(ref Regions, Batch * Time, Units, Units);
    }

    private float* BiasGradient => Forward.HasRecurrentBias ? Outputs[2] : null;

    protected override void Pack(int part, int parts)
    {
        PackTransposed(0, 2 * Units, packedGates, part, parts);
        PackTransposed(2 * Units, Units, packedCandidate, part, parts);
    }

    protected override void Transpose(int part, int parts)
    {
        var states = Inputs[Op.StatesInput];
        gateWeights.Transpose(Scratch, states, Dropout(0), Time, part, parts);
        if (after) candidateWeights.Transpose(Scratch, states, Dropout(0), Time, part, parts);
        else candidateWeights.Transpose(Scratch, Scratch + sequence, null, Time, part, parts);
    }

    protected override void Multiply(int part, int parts)
    {
        var bias = BiasGradient;
        gateWeights.Multiply(Scratch, Outputs[0], Columns, Outputs[1], Columns, bias, part, parts);
        var source = after ? Scratch + sequence : Outputs[0] + 2 * Units;
        var step = after ? Units : Columns;
        candidateWeights.Multiply(Scratch, source, step, Outputs[1] + 2 * Units, Columns,
            bias is null ? null : bias + 2 * Units, part, parts);
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
                Candidate<Lane1>(row, at, upstream, Candidate<TLane>(row, at, upstream, 0));
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
                Reset<Lane1>(row, at, Reset<TLane>(row, at, 0));
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Candidate<T>(int row, nint at, float* upstream, int j) where T : struct, ILane<T>
    {
        var (u, act, gate) = (Units, Forward.Activation, Forward.RecurrentActivation);
        float* saved = Inputs[Op.SavedInput] + at * Forward.SavedBlocks * u, before = Inputs[Op.StatesInput] + at * u;
        float* hidden = StateRow(0, row), x = Outputs[0] + at * 3 * u, z = Scratch + gates + (nint)row * 2 * u;
        float* c = Scratch + candidate + (nint)row * u, all = Scratch + sequence + at * u;
        for (; j + T.Width <= u; j += T.Width)
        {
            var (update, reset, value) = (T.Load(saved + j), T.Load(saved + u + j), T.Load(saved + 2 * u + j));
            var state = T.Load(hidden + j);
            if (upstream is not null) state += T.Load(upstream + j);
            var forUpdate = state * (T.Load(before + j) - value) * LaneMath<T>.Derivative(gate, update);
            var forCandidate = state * (T.All(1) - update) * LaneMath<T>.Derivative(act, value);
            (state * update).Store(hidden + j);
            forUpdate.Store(x + j);
            forUpdate.Store(z + j);
            forCandidate.Store(x + 2 * u + j);
            if (!after)
            {
                forCandidate.Store(c + j);
                continue;
            }
            var forReset = forCandidate * T.Load(saved + 3 * u + j) * LaneMath<T>.Derivative(gate, reset);
            forReset.Store(x + u + j);
            forReset.Store(z + u + j);
            var through = forCandidate * reset;
            through.Store(c + j);
            through.Store(all + j);
        }
        return j;
    }

    // Only where the reset gate acts before the product.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Reset<T>(int row, nint at, int j) where T : struct, ILane<T>
    {
        var (u, gate) = (Units, Forward.RecurrentActivation);
        float* saved = Inputs[Op.SavedInput] + at * 3 * u, before = Inputs[Op.StatesInput] + at * u;
        float* hidden = StateRow(0, row), x = Outputs[0] + at * 3 * u, z = Scratch + gates + (nint)row * 2 * u;
        float* through = Scratch + product + (nint)row * padded, all = Scratch + sequence + at * u, dropout = Dropout(row);
        for (; j + T.Width <= u; j += T.Width)
        {
            var factor = dropout is null ? T.All(1) : T.Load(dropout + j);
            var (reset, entered, gradient) = (T.Load(saved + u + j), T.Load(before + j) * factor, T.Load(through + j));
            var forReset = gradient * entered * LaneMath<T>.Derivative(gate, reset);
            forReset.Store(x + u + j);
            forReset.Store(z + u + j);
            (entered * reset).Store(all + j);
            T.MultiplyAdd(gradient * reset, factor, T.Load(hidden + j)).Store(hidden + j);
        }
        return j;
    }
}
