using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// A recurrent layer over all steps of a sequence. The input's product with its kernel (bias added) is made outside,
/// for all steps at once; the op does what depends on the previous step.
/// <para>Inputs: the projected input (batch, time, blocks · units), the recurrent kernel (units, blocks · units), the
/// recurrent bias where there is one, the initial states (batch, units), the mask (batch, time), and the factors that
/// recurrent dropout puts on the state before the recurrent product (batch, units).</para>
/// <para>Outputs: the output of each step (batch, time, units), the final states, and what the backward pass needs: the
/// states before each step and the saved blocks of each step. Time runs in the input's order everywhere, also where
/// the steps are taken from the last to the first.</para>
/// </summary>
public abstract record RecurrentOp : Op
{
    /// <summary>The activation of the candidate and of the output.</summary>
    public CellActivation Activation { get; init; } = CellActivation.Tanh;

    /// <summary>The activation of the gates.</summary>
    public CellActivation RecurrentActivation { get; init; } = CellActivation.Sigmoid;

    /// <summary>Whether the steps are taken from the last to the first.</summary>
    public bool Reverse { get; init; }

    /// <summary>Whether a masked step puts out zeros; else it repeats the previous output.</summary>
    public bool ZeroOutputForMask { get; init; }

    /// <summary>Whether a recurrent bias is given.</summary>
    public bool HasRecurrentBias { get; init; }

    /// <summary>Whether initial states are given; else they are zeros.</summary>
    public bool HasStates { get; init; }

    /// <summary>Whether a mask is given.</summary>
    public bool HasMask { get; init; }

    /// <summary>Whether factors of recurrent dropout are given.</summary>
    public bool HasDropout { get; init; }

    /// <summary>How many column blocks the kernels have.</summary>
    public abstract int Blocks { get; }

    /// <summary>How many blocks of a step are kept for the backward pass.</summary>
    public abstract int SavedBlocks { get; }

    /// <summary>How many states the cell has; the first one is the output.</summary>
    public virtual int States => 1;

    /// <summary>The position of the recurrent bias among the inputs.</summary>
    public int BiasInput => 2;

    /// <summary>The position of the first initial state among the inputs.</summary>
    public int StateInput => 2 + (HasRecurrentBias ? 1 : 0);

    /// <summary>The position of the mask among the inputs.</summary>
    public int MaskInput => StateInput + (HasStates ? States : 0);

    /// <summary>The position of the dropout factors among the inputs.</summary>
    public int DropoutInput => MaskInput + (HasMask ? 1 : 0);

    /// <summary>One step of one sequence in double precision.</summary>
    internal abstract void Step(CellRow row);

    /// <summary>The transpose of one step of one sequence in double precision.</summary>
    internal abstract void StepGradient(CellGradientRow row);

    /// <summary>The op that computes the gradients; which upstream gradients are given are bits of <paramref name="given"/>.</summary>
    internal abstract RecurrentGradientOp GradientOp(int given);

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, units, type) = (inputs[0].Shape, inputs[1].Shape[0], inputs[0].DType);
        if (x.Rank != 3 || inputs[1].Shape.Rank != 2 || inputs[1].Shape[1] != units * Blocks
            || (x[2] >= 0 && x[2] != units * Blocks))
            throw new ShapeMismatchException(Name, x, inputs[1].Shape,
                $"expected (batch, time, {Blocks} * units) and (units, {Blocks} * units)");
        var sequence = new Shape(x[0], x[1], units);
        var state = new Shape(x[0], units);
        return
        [
            new(sequence, type),
            .. Enumerable.Repeat(new TensorSpec(state, type), States),
            .. Enumerable.Repeat(new TensorSpec(sequence, type), States),
            new(new Shape(x[0], x[1], units * SavedBlocks), type),
        ];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var inputs = new List<SymbolicTensor> { node.Inputs[1] };
        if (HasRecurrentBias) inputs.Add(node.Inputs[BiasInput]);
        inputs.AddRange(node.Outputs.AsSpan(1 + States));
        if (HasMask) inputs.Add(node.Inputs[MaskInput]);
        if (HasDropout) inputs.Add(node.Inputs[DropoutInput]);
        var given = 0;
        for (var i = 0; i <= States; i++)
        {
            if (gradients[i] is not { } gradient) continue;
            given |= 1 << i;
            inputs.Add(gradient);
        }
        var results = new SymbolicTensor?[node.Inputs.Count];
        if (given == 0) return results;
        var outputs = Node.Create(GradientOp(given), [.. inputs]).Outputs;
        for (var i = 0; i < StateInput; i++) results[i] = outputs[i];
        if (HasStates)
            for (var i = 0; i < States; i++) results[StateInput + i] = outputs[StateInput + i];
        return results;
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (batch, time, units) = (outputs[0].Shape[0], outputs[0].Shape[1], outputs[0].Shape[2]);
        for (var b = 0; b < batch; b++)
        {
            var states = new double[States][];
            for (var k = 0; k < States; k++)
                states[k] = HasStates
                    ? inputs[StateInput + k].Data.AsSpan(b * units, units).ToArray()
                    : new double[units];
            var output = new double[units];
            for (var s = 0; s < time; s++)
            {
                var at = b * time + (Reverse ? time - 1 - s : s);
                for (var k = 0; k < States; k++) states[k].CopyTo(outputs[1 + States + k].Data, at * units);
                if (HasMask && inputs[MaskInput].Data[at] == 0)
                {
                    if (ZeroOutputForMask) output.AsSpan().Clear();
                }
                else
                {
                    Step(new()
                    {
                        Units = units,
                        Input = inputs[0].Data.AsSpan(at * units * Blocks, units * Blocks),
                        Kernel = inputs[1].Data,
                        Bias = HasRecurrentBias ? inputs[BiasInput].Data : [],
                        Dropout = HasDropout ? inputs[DropoutInput].Data.AsSpan(b * units, units) : [],
                        States = states,
                        Saved = outputs[1 + 2 * States].Data.AsSpan(at * units * SavedBlocks, units * SavedBlocks),
                    });
                    states[0].CopyTo(output, 0);
                }
                output.CopyTo(outputs[0].Data, at * units);
            }
            for (var k = 0; k < States; k++) states[k].CopyTo(outputs[1 + k].Data, b * units);
        }
    }
}
