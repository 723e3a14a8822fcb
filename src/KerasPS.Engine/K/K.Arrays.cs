namespace KerasPS;

// Overloads with arrays: PowerShell makes an argument of its own arrays only where an array is asked for.
public static partial class K
{
    /// <summary>Values one after the other along an axis.</summary>
    public static SymbolicTensor Concat(SymbolicTensor[] values, int axis = -1) =>
        Concat((IReadOnlyList<SymbolicTensor>)values, axis);

    /// <summary>Values one after the other along an axis.</summary>
    public static SymbolicTensor Concatenate(SymbolicTensor[] values, int axis = -1) =>
        Concat((IReadOnlyList<SymbolicTensor>)values, axis);

    /// <summary>Values of one shape along a new axis.</summary>
    public static SymbolicTensor Stack(SymbolicTensor[] values, int axis = 0) =>
        Stack((IReadOnlyList<SymbolicTensor>)values, axis);

    /// <summary>A function of symbolic inputs, runnable on arrays.</summary>
    public static Function Function(SymbolicTensor[] inputs, SymbolicTensor[] outputs, Update[]? updates = null) =>
        new(inputs, outputs, updates);

    /// <summary>The gradients of a loss (summed over its elements) with respect to variables or other values.</summary>
    public static SymbolicTensor?[] Gradients(SymbolicTensor loss, SymbolicTensor[] variables) =>
        KerasPS.Gradients.Of([loss], null, variables);

    /// <summary>Copies of the values of several variables.</summary>
    public static Tensor[] BatchGetValue(SymbolicTensor[] values) => [.. values.Select(GetValue)];

    /// <summary>Iterates over the time axis of a value (Keras' <c>K.rnn</c>); a script's step returns <c>[KerasPS.K]::Step($output, $states)</c>.</summary>
    public static (SymbolicTensor LastOutput, SymbolicTensor Outputs, IReadOnlyList<SymbolicTensor> States) Rnn(RnnStep step,
        SymbolicTensor inputs, SymbolicTensor[] initialStates, bool goBackwards = false, SymbolicTensor? mask = null,
        SymbolicTensor[]? constants = null, bool timeMajor = false, bool zeroOutputForMask = false) =>
        Rnn((input, states) => step(input, states.ToArray()), inputs, (IReadOnlyList<SymbolicTensor>)initialStates, goBackwards, mask, constants, timeMajor,
            zeroOutputForMask);

    /// <summary>What a step of <c>Rnn</c> returns, for scripts.</summary>
    public static (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor output,
        SymbolicTensor[] states) => (output, states);

    /// <summary>A loop over the first axis of sequences; a script's step returns <c>[KerasPS.K]::ScanResult($states, $outputs)</c>.</summary>
    public static (IReadOnlyList<SymbolicTensor> States, IReadOnlyList<SymbolicTensor> Outputs) Scan(ScanStep step,
        SymbolicTensor[] initial, SymbolicTensor[] sequences, bool reverse = false) =>
        Scan((states, steps) => step(states.ToArray(), steps.ToArray()), initial,
            (IReadOnlyList<SymbolicTensor>)sequences, reverse);

    /// <summary>What a step of a scan returns, for scripts.</summary>
    public static (IReadOnlyList<SymbolicTensor> States, IReadOnlyList<SymbolicTensor> Outputs) ScanResult(
        SymbolicTensor[] states, SymbolicTensor[] outputs) => (states, outputs);
}
