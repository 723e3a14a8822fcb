namespace KerasPS;

/// <summary>
/// A loop over the first axis of sequences: a body turns states and one step of each sequence into new states and
/// step outputs.
/// <para>Inputs: initial states, sequences (time first), values the body captured. Body: states, steps, captured values →
/// new states, step outputs. Outputs: final states, stacked step outputs, and the stacked states before each step,
/// which the gradient needs.</para>
/// </summary>
/// <param name="Body">The body, compared by identity.</param>
/// <param name="States">How many states there are.</param>
/// <param name="Sequences">How many sequences there are, at least one.</param>
/// <param name="Reverse">Whether the steps are taken from the last to the first; stacked values stay at their steps.</param>
public record ScanOp(GraphFunction Body, int States, int Sequences, bool Reverse) : Op
{
    /// <summary>How many step outputs there are.</summary>
    public int StepOutputs => Body.Outputs.Count - States;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var time = Shape.Unknown;
        var arguments = inputs.ToArray();
        for (var i = States; i < States + Sequences; i++)
        {
            var shape = inputs[i].Shape;
            if (time == Shape.Unknown) time = shape[0];
            else if (shape[0] != Shape.Unknown && shape[0] != time)
                throw new ShapeMismatchException(Name, inputs[States].Shape, shape, "all sequences need the same length");
            arguments[i] = inputs[i] with { Shape = shape.Skip(1) };
        }
        var results = Body.Infer(arguments);
        for (var i = 0; i < States; i++)
            if (!results[i].Shape.Accepts(inputs[i].Shape))
                throw new ShapeMismatchException(Name, inputs[i].Shape, results[i].Shape,
                    "a step must give each state in the shape of the initial state");
        return
        [
            .. inputs[..States],
            .. results[States..].Select(r => r with { Shape = r.Shape.Prepend(time) }),
            .. inputs[..States].ToArray().Select(s => s with { Shape = s.Shape.Prepend(time) }),
        ];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        new ScanGradient(this, node, gradients).Build();

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs) =>
        Evaluate(RandomState.Global, inputs, outputs);

    /// <summary>The random state of one step, so that each step draws its own numbers and the gradient draws the same.</summary>
    public static (ulong Seed, ulong Step) StepSeed(RandomState random, int step) =>
        (random.Seed, unchecked(random.Step * 0x9E3779B97F4A7C15 + (ulong)step + 1));

    /// <summary>The loop in double precision.</summary>
    protected void Evaluate(RandomState random, ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var time = inputs[States].Shape[0];
        var arguments = inputs.ToArray();
        for (var s = 0; s < time; s++)
        {
            var t = Reverse ? time - 1 - s : s;
            for (var i = 0; i < Sequences; i++)
            {
                var sequence = inputs[States + i];
                var shape = sequence.Shape.Skip(1);
                var size = (int)shape.Size;
                arguments[States + i] = new(shape, sequence.DType, sequence.Data.AsSpan(t * size, size).ToArray());
            }
            for (var i = 0; i < States; i++)
                arguments[i].Data.CopyTo(outputs[States + StepOutputs + i].Data, t * arguments[i].Data.Length);
            var (seed, step) = StepSeed(random, t);
            var results = Body.Evaluate(arguments, new(seed, step));
            for (var i = 0; i < States; i++) arguments[i] = results[i];
            for (var i = States; i < results.Length; i++)
                results[i].Data.CopyTo(outputs[i].Data, t * results[i].Data.Length);
        }
        for (var i = 0; i < States; i++) arguments[i].Data.CopyTo(outputs[i].Data, 0);
    }
}
