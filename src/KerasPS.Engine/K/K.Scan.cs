namespace KerasPS;

public static partial class K
{
    /// <summary>A step of <c>Scan</c>: states and one step of each sequence → new states and step outputs.</summary>
    public delegate (IReadOnlyList<SymbolicTensor> States, IReadOnlyList<SymbolicTensor> Outputs) ScanStep(
        IReadOnlyList<SymbolicTensor> states, IReadOnlyList<SymbolicTensor> steps);

    /// <summary>
    /// A loop over the first axis of sequences, as long as they turn out to be. The step is called once, with symbolic
    /// values; it may use any value from outside.
    /// </summary>
    /// <param name="step">One step.</param>
    /// <param name="initial">The states before the first step.</param>
    /// <param name="sequences">At least one sequence, time first.</param>
    /// <param name="reverse">Whether to go from the last step to the first; outputs stay at their steps.</param>
    /// <returns>The final states and the stacked outputs, time first.</returns>
    public static (IReadOnlyList<SymbolicTensor> States, IReadOnlyList<SymbolicTensor> Outputs) Scan(ScanStep step,
        IReadOnlyList<SymbolicTensor> initial, IReadOnlyList<SymbolicTensor> sequences, bool reverse = false)
    {
        if (sequences.Count == 0)
            throw new KerasException("ScanSequences",
                "K.Scan received no sequence, so the number of steps is unknown. Give at least one tensor whose first axis is time.");
        SymbolicTensor[] states = [.. initial.Select(s => Placeholder(s.Shape, s.DType))];
        SymbolicTensor[] steps = [.. sequences.Select(s => Placeholder(s.Shape.Skip(1), s.DType))];
        var (newStates, outputs) = step(states, steps);
        if (newStates.Count != initial.Count)
            throw new KerasException("ScanStates",
                $"The step returned {newStates.Count} states; expected {initial.Count}, one for each initial state.");
        var body = GraphFunction.Close([.. states, .. steps], [.. newStates, .. outputs], out var captured);
        var results = Node.Create(ScanOpOf(body, states.Length, steps.Length, reverse),
            [.. initial, .. sequences, .. captured]).Outputs;
        return (results[..states.Length], results[states.Length..(states.Length + outputs.Count)]);
    }

    internal static ScanOp ScanOpOf(GraphFunction body, int states, int sequences, bool reverse) => body.IsRandom
        ? new RandomScanOp(body, states, sequences, reverse)
        : new ScanOp(body, states, sequences, reverse);
}
