namespace KerasPS;

/// <summary>
/// Builds the gradient of a scan: another scan that runs the other way. Its states are the gradients of the states and
/// the sums of the captured values' gradients; a step computes the forward step again from the states that stood
/// before it.
/// </summary>
internal sealed class ScanGradient(ScanOp op, Node node, SymbolicTensor?[] gradients)
{
    private readonly List<SymbolicTensor> stateArguments = [], sequenceArguments = [], states = [], sequences = [];

    public SymbolicTensor?[] Build()
    {
        var body = op.Body;
        var floating = Enumerable.Range(0, op.States).Where(i => node.Inputs[i].DType.IsFloating()).ToList();
        List<SymbolicTensor> differentiated = [], upstream = [];
        foreach (var i in floating)
        {
            states.Add(gradients[i] ?? K.ZerosLike(node.Inputs[i]));
            stateArguments.Add(Argument(node.Inputs[i].Spec));
            differentiated.Add(body.Outputs[i]);
            upstream.Add(stateArguments[^1]);
        }
        for (var i = 0; i < op.Sequences; i++)
            Sequence(node.Inputs[op.States + i], body.Inputs[op.States + i]);
        for (var i = 0; i < op.States; i++)
            Sequence(node.Outputs[op.States + op.StepOutputs + i], body.Inputs[i]);
        for (var i = op.States; i < op.States + op.StepOutputs; i++)
        {
            if (gradients[i] is not { } gradient) continue;
            differentiated.Add(body.Outputs[i]);
            upstream.Add(Sequence(gradient));
        }
        var raw = Gradients.Of(differentiated, upstream, body.Inputs);
        return Assemble(floating, raw);
    }

    private SymbolicTensor?[] Assemble(List<int> floating, SymbolicTensor?[] raw)
    {
        var body = op.Body;
        List<SymbolicTensor> newStates = [], steps = [];
        foreach (var i in floating)
        {
            var before = raw[i] ?? K.ZerosLike(body.Inputs[i]);
            // The stacked states are results too: their gradients join at the step they belong to.
            if (gradients[op.States + op.StepOutputs + i] is { } stacked) before = K.Add(before, Sequence(stacked));
            newStates.Add(before);
        }
        var slots = new Dictionary<int, int>();
        for (var i = op.States + op.Sequences; i < body.Inputs.Count; i++)
        {
            if (raw[i] is not { } gradient) continue;
            slots[i] = states.Count;
            states.Add(K.ZerosLike(node.Inputs[i]));
            stateArguments.Add(Argument(node.Inputs[i].Spec));
            newStates.Add(K.Add(stateArguments[^1], gradient));
        }
        for (var i = op.States; i < op.States + op.Sequences; i++)
        {
            if (raw[i] is not { } gradient) continue;
            slots[i] = states.Count + steps.Count;
            steps.Add(gradient);
        }
        var first = op.States + op.Sequences;
        var function = new GraphFunction([.. stateArguments, .. sequenceArguments, .. body.Inputs.Skip(first)],
            [.. newStates, .. steps]);
        var outputs = Node.Create(K.ScanOpOf(function, states.Count, sequences.Count, !op.Reverse),
            [.. states, .. sequences, .. node.Inputs.Skip(first)]).Outputs;

        var results = new SymbolicTensor?[node.Inputs.Count];
        for (var i = 0; i < floating.Count; i++) results[floating[i]] = outputs[i];
        foreach (var (input, slot) in slots) results[input] = outputs[slot];
        return results;
    }

    private void Sequence(SymbolicTensor value, SymbolicTensor argument)
    {
        sequences.Add(value);
        sequenceArguments.Add(argument);
    }

    private SymbolicTensor Sequence(SymbolicTensor value)
    {
        var argument = Argument(value.Spec with { Shape = value.Shape.Skip(1) });
        Sequence(value, argument);
        return argument;
    }

    private static SymbolicTensor Argument(TensorSpec spec) => K.Placeholder(spec.Shape, spec.DType);
}
