namespace KerasPS;

/// <summary>Values of a model as they are in training or in inference, for functions that take the learning phase.</summary>
public static class PhaseReplay
{
    /// <summary>
    /// Repeats the calls that led from some values to others in a given mode. What no layer gave (a gradient, a formula)
    /// stays as it is: it was traced in one mode.
    /// </summary>
    /// <param name="inputs">Where the calls start.</param>
    /// <param name="outputs">What they give.</param>
    /// <param name="training">Whether the layers behave as in training.</param>
    public static SymbolicTensor[] Outputs(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs, bool training)
    {
        var traced = outputs.Where(o => TensorHistory.Of(o) is not null).ToArray();
        if (traced.Length == 0) return [.. outputs];
        var starts = inputs.Where(i => TensorHistory.Of(i) is not null).ToArray();
        var replay = new GraphReplay(new(training));
        foreach (var start in starts) replay.Bind(start, start);
        replay.Run(new FunctionalGraph(starts, traced).Calls);
        return [.. outputs.Select(replay.Of)];
    }
}
