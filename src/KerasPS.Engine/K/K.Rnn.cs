namespace KerasPS;

public static partial class K
{
    /// <summary>One step of <c>Rnn</c>: an input and the states (constants behind them) → an output and the new states.</summary>
    public delegate (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) RnnStep(SymbolicTensor input,
        IReadOnlyList<SymbolicTensor> states);

    /// <summary>Iterates over the time axis of a value (Keras' <c>K.rnn</c>).</summary>
    /// <param name="step">One step; called with symbolic values.</param>
    /// <param name="inputs">The input, (batch, time, …).</param>
    /// <param name="initialStates">The states before the first step.</param>
    /// <param name="goBackwards">Whether to take the steps from the last to the first; outputs come in the order of processing.</param>
    /// <param name="mask">True where a step counts, (batch, time): other steps keep the states and repeat the output.</param>
    /// <param name="constants">Values handed to every step behind the states.</param>
    /// <param name="timeMajor">Whether time is the first axis of inputs, mask and outputs.</param>
    /// <param name="zeroOutputForMask">Whether masked steps put out zeros.</param>
    /// <returns>The last output, all outputs, and the final states.</returns>
    public static (SymbolicTensor LastOutput, SymbolicTensor Outputs, IReadOnlyList<SymbolicTensor> States) Rnn(RnnStep step,
        SymbolicTensor inputs, IReadOnlyList<SymbolicTensor> initialStates, bool goBackwards = false,
        SymbolicTensor? mask = null, IReadOnlyList<SymbolicTensor>? constants = null, bool timeMajor = false,
        bool zeroOutputForMask = false)
    {
        if (inputs.Shape.Rank < 2)
            throw new KerasException("RnnInput",
                $"K.Rnn received an input of shape {inputs.Shape}; expected (batch, time, …), at least two axes.");
        var x = timeMajor ? inputs : SwapTime(inputs);
        var (states, outputs) = mask is null
            ? Scan((s, t) => Single(step(t[0], [.. s, .. constants ?? []])), initialStates, [x], goBackwards)
            : MaskedScan(step, x, timeMajor ? mask : SwapTime(mask), initialStates, goBackwards, constants ?? [],
                zeroOutputForMask);
        var last = Index(outputs[0], 0, goBackwards ? 0 : -1);
        var all = goBackwards ? Reverse(outputs[0], 0) : outputs[0];
        return (last, timeMajor ? all : SwapTime(all), states);
    }

    /// <summary>The function's results for the elements along the first axis, stacked.</summary>
    public static SymbolicTensor MapFn(Func<SymbolicTensor, SymbolicTensor> function, SymbolicTensor elements) =>
        Scan((_, t) => ([], [function(t[0])]), [], [elements]).Outputs[0];

    /// <summary>Combines the elements along the first axis from the first to the last: function(accumulated, element).</summary>
    public static SymbolicTensor FoldL(Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> function,
        SymbolicTensor elements, SymbolicTensor? initializer = null) => Fold(function, elements, initializer, false);

    /// <summary>Combines the elements along the first axis from the last to the first: function(accumulated, element).</summary>
    public static SymbolicTensor FoldR(Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> function,
        SymbolicTensor elements, SymbolicTensor? initializer = null) => Fold(function, elements, initializer, true);

    private static SymbolicTensor Fold(Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> function,
        SymbolicTensor elements, SymbolicTensor? initializer, bool reverse)
    {
        var rest = initializer is not null ? elements : reverse ? SliceAxis(elements, 0, 0, -1) : SliceAxis(elements, 0, 1);
        var start = initializer ?? Index(elements, 0, reverse ? -1 : 0);
        return Scan((s, t) => ([function(s[0], t[0])], []), [start], [rest], reverse).States[0];
    }

    private static (IReadOnlyList<SymbolicTensor>, IReadOnlyList<SymbolicTensor>) Single(
        (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) result) => (result.States, [result.Output]);

    private static (IReadOnlyList<SymbolicTensor>, IReadOnlyList<SymbolicTensor>) MaskedScan(RnnStep step, SymbolicTensor x,
        SymbolicTensor mask, IReadOnlyList<SymbolicTensor> initial, bool reverse, IReadOnlyList<SymbolicTensor> constants,
        bool zeroOutput)
    {
        // The output before the first step is zeros in the shape of an output: a step on the first input tells it.
        var first = step(Index(x, 0, 0), [.. initial, .. constants]).Output;
        var (states, outputs) = Scan((s, t) =>
        {
            var (output, next) = step(t[0], [.. s.Take(initial.Count), .. constants]);
            var kept = new List<SymbolicTensor>();
            for (var i = 0; i < next.Count; i++) kept.Add(Where(Match(t[1], next[i]), next[i], s[i]));
            var shown = Where(Match(t[1], output), output, zeroOutput ? ZerosLike(output) : s[^1]);
            return ([.. kept, shown], [shown]);
        }, [.. initial, ZerosLike(first)], [x, mask], reverse);
        return ([.. states.Take(initial.Count)], outputs);
    }

    // A mask of a step gets axes of length 1 until it broadcasts along the value's other axes.
    private static SymbolicTensor Match(SymbolicTensor mask, SymbolicTensor value)
    {
        while (mask.Shape.Rank < value.Shape.Rank) mask = ExpandDims(mask, -1);
        return Cast(mask, DType.Bool);
    }

    private static SymbolicTensor SwapTime(SymbolicTensor x) =>
        Transpose(x, [1, 0, .. Enumerable.Range(2, x.Shape.Rank - 2)]);
}
