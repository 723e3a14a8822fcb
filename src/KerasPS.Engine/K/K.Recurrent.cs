namespace KerasPS;

public static partial class K
{
    /// <summary>Long short-term memory over all steps; states h and c.</summary>
    /// <param name="projected">x·K + b, (batch, time, 4 · units), blocks i, f, c, o.</param>
    /// <param name="kernel">The recurrent kernel, (units, 4 · units).</param>
    /// <param name="options">States, mask, activations, direction.</param>
    public static RecurrentResult Lstm(SymbolicTensor projected, SymbolicTensor kernel, RecurrentOptions? options = null) =>
        Recurrent(new LstmOp(), projected, kernel, options ?? new());

    /// <summary>The gated recurrent unit over all steps; one state.</summary>
    /// <param name="projected">x·K + b, (batch, time, 3 · units), blocks z, r, h.</param>
    /// <param name="kernel">The recurrent kernel, (units, 3 · units).</param>
    /// <param name="resetAfter">Whether the reset gate is applied after the recurrent product.</param>
    /// <param name="options">States, mask, activations, direction, recurrent bias.</param>
    public static RecurrentResult Gru(SymbolicTensor projected, SymbolicTensor kernel, bool resetAfter = true,
        RecurrentOptions? options = null) =>
        Recurrent(new GruOp { ResetAfter = resetAfter }, projected, kernel, options ?? new());

    /// <summary>The simple recurrent layer over all steps; one state.</summary>
    /// <param name="projected">x·K + b, (batch, time, units).</param>
    /// <param name="kernel">The recurrent kernel, (units, units).</param>
    /// <param name="options">States, mask, activation, direction.</param>
    public static RecurrentResult SimpleRnn(SymbolicTensor projected, SymbolicTensor kernel,
        RecurrentOptions? options = null) => Recurrent(new SimpleRnnOp(), projected, kernel, options ?? new());

    private static RecurrentResult Recurrent(RecurrentOp op, SymbolicTensor projected, SymbolicTensor kernel,
        RecurrentOptions options)
    {
        List<SymbolicTensor> inputs = [projected, kernel];
        if (options.RecurrentBias is { } bias) inputs.Add(bias);
        if (options.InitialStates is { } states)
        {
            if (states.Count != op.States)
                throw new KerasException("InitialStateCount",
                    $"{op.Name} has {op.States} states; received {states.Count}. Give one initial state for each.");
            inputs.AddRange(states);
        }
        if (options.Mask is { } mask) inputs.Add(mask);
        if (options.Dropout is { } dropout) inputs.Add(dropout);
        var node = Node.Create(op with
        {
            Activation = options.Activation,
            RecurrentActivation = options.RecurrentActivation,
            Reverse = options.Reverse,
            ZeroOutputForMask = options.ZeroOutputForMask,
            HasRecurrentBias = options.RecurrentBias is not null,
            HasStates = options.InitialStates is not null,
            HasMask = options.Mask is not null,
            HasDropout = options.Dropout is not null,
        }, [.. inputs]);
        return new(node.Outputs[0], node.Outputs[1..(1 + op.States)]);
    }
}
