namespace KerasPS;

/// <summary>
/// Cuts a model out of another one: each given inner value gets an input of its own, and the calls from there to the
/// outputs are made once more, with the same layers.
/// </summary>
internal static class SubgraphCloner
{
    public static (IReadOnlyList<SymbolicTensor> Inputs, IReadOnlyList<SymbolicTensor> Outputs) Clone(
        IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs)
    {
        var calls = new FunctionalGraph(inputs, outputs).Calls;
        var replay = new GraphReplay(new(training: false));
        var newInputs = inputs.Select(input =>
        {
            if (TensorHistory.Of(input)?.Call.Layer is Layers.InputLayer) return input;
            var fresh = Input.OfBatch(input.Shape, input.DType, NameOf(input));
            replay.Bind(input, fresh);
            return fresh;
        }).ToArray();
        var bound = inputs.ToHashSet();
        foreach (var call in calls)
        {
            if (call.Layer is Layers.InputLayer || call.Outputs.Any(bound.Contains)) continue;
            var made = call.Layer.ApplyAll([.. call.Inputs.Select(replay.Of)], replay.Map(call.Arguments));
            for (var i = 0; i < made.Count; i++) replay.Bind(call.Outputs[i], made[i]);
        }
        return (newInputs, [.. outputs.Select(replay.Of)]);
    }

    private static string NameOf(SymbolicTensor input) =>
        TensorHistory.Of(input) is { } history ? UniqueNames.Next($"{history.Call.Layer.Name}_input") : "";
}
