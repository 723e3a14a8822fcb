namespace KerasPS;

/// <summary>
/// The gradients of a recurrent op, walking its steps backwards.
/// <para>Inputs: the recurrent kernel, the recurrent bias, the states before each step, the saved blocks, the mask, the
/// dropout factors (each where the forward op has it), then the upstream gradients that are given: of the outputs of
/// all steps, of each final state.</para>
/// <para>Outputs: the gradients of the projected input, the recurrent kernel, the recurrent bias, the initial states.</para>
/// </summary>
/// <param name="Forward">The forward op.</param>
/// <param name="Given">Which upstream gradients are given: bit 0 the outputs, bit 1 the first final state …</param>
public abstract record RecurrentGradientOp(RecurrentOp Forward, int Given) : Op
{
    /// <summary>The position of the first of the sequences of states.</summary>
    public int StatesInput => Forward.HasRecurrentBias ? 2 : 1;

    /// <summary>The position of the saved blocks.</summary>
    public int SavedInput => StatesInput + Forward.States;

    /// <summary>The position of the mask.</summary>
    public int MaskInput => SavedInput + 1;

    /// <summary>The position of the dropout factors.</summary>
    public int DropoutInput => MaskInput + (Forward.HasMask ? 1 : 0);

    /// <summary>The position of an upstream gradient; -1 where it is not given.</summary>
    public int UpstreamInput(int number) => (Given >> number & 1) == 0
        ? -1
        : DropoutInput + (Forward.HasDropout ? 1 : 0) + int.PopCount(Given & ((1 << number) - 1));

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (kernel, sequence) = (inputs[0], inputs[StatesInput]);
        var shape = sequence.Shape;
        List<TensorSpec> outputs = [sequence with { Shape = shape.With(2, kernel.Shape[1]) }, kernel];
        if (Forward.HasRecurrentBias) outputs.Add(inputs[1]);
        for (var k = 0; k < Forward.States; k++) outputs.Add(sequence with { Shape = new(shape[0], shape[2]) });
        return [.. outputs];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var shape = inputs[StatesInput].Shape;
        var (batch, time, units, states) = (shape[0], shape[1], shape[2], Forward.States);
        var (columns, saved) = (units * Forward.Blocks, units * Forward.SavedBlocks);
        var upstream = UpstreamInput(0);
        for (var b = 0; b < batch; b++)
        {
            var gradients = new double[states][];
            for (var k = 0; k < states; k++)
                gradients[k] = UpstreamInput(1 + k) is >= 0 and var given
                    ? inputs[given].Data.AsSpan(b * units, units).ToArray()
                    : new double[units];
            var output = new double[units];
            for (var s = time - 1; s >= 0; s--)
            {
                var at = b * time + (Forward.Reverse ? time - 1 - s : s);
                for (var i = 0; upstream >= 0 && i < units; i++) output[i] += inputs[upstream].Data[at * units + i];
                var masked = Forward.HasMask && inputs[MaskInput].Data[at] == 0;
                // A masked step repeats the output before it, so its gradient goes to that one.
                if (masked && !Forward.ZeroOutputForMask) continue;
                if (!masked)
                {
                    for (var i = 0; i < units; i++) gradients[0][i] += output[i];
                    Forward.StepGradient(new()
                    {
                        Units = units,
                        Kernel = inputs[0].Data,
                        Dropout = Forward.HasDropout ? inputs[DropoutInput].Data.AsSpan(b * units, units) : [],
                        Previous = inputs[StatesInput].Data.AsSpan(at * units, units),
                        PreviousCell = states > 1 ? inputs[StatesInput + 1].Data.AsSpan(at * units, units) : [],
                        Saved = inputs[SavedInput].Data.AsSpan(at * saved, saved),
                        States = gradients,
                        Input = outputs[0].Data.AsSpan(at * columns, columns),
                        KernelGradient = outputs[1].Data,
                        BiasGradient = Forward.HasRecurrentBias ? outputs[2].Data : [],
                    });
                }
                output.AsSpan().Clear();
            }
            for (var k = 0; k < states; k++) gradients[k].CopyTo(outputs[^(states - k)].Data, b * units);
        }
    }
}
