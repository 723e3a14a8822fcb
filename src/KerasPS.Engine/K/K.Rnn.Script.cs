namespace KerasPS;

public static partial class K
{
    /// <summary>Makes a step of a script's function (a script block), or gives null; set by the cmdlets' assembly, which alone knows them.</summary>
    public static Func<object, RnnStep?> ToRnnStep { get; set; } = static _ => null;

    /// <summary>Iterates over the time axis of a value, for scripts: { param($x, $states) … return $output, $newState }.</summary>
    /// <param name="step">A script block that takes an input and an array of states and returns the output, then the new states.</param>
    /// <param name="inputs">The input, (batch, time, …).</param>
    /// <param name="initialStates">The states before the first step.</param>
    /// <param name="goBackwards">Whether to take the steps from the last to the first.</param>
    /// <param name="mask">True where a step counts, (batch, time).</param>
    /// <returns>The last output, all outputs, and the final states.</returns>
    public static RnnResult Rnn(object step, SymbolicTensor inputs, SymbolicTensor[] initialStates, bool goBackwards = false, SymbolicTensor? mask = null)
    {
        var function = step as RnnStep ?? ToRnnStep(step) ?? throw new KerasException("RnnStep",
            $"A {step.GetType().Name} is no step of K.Rnn; expected a script block {{ param($x, $states) … }}.");
        var (last, outputs, states) = Rnn(function, inputs, (IReadOnlyList<SymbolicTensor>)initialStates, goBackwards, mask);
        return new(last, outputs, [.. states]);
    }
}
