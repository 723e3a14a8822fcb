namespace KerasPS;

/// <summary>Repeats the calls of a functional model on other values, in a given mode.</summary>
internal sealed class GraphReplay(CallContext context)
{
    private readonly Dictionary<SymbolicTensor, SymbolicTensor> values = [];

    /// <summary>Puts a value in the place of one of the model's.</summary>
    public void Bind(SymbolicTensor original, SymbolicTensor value)
    {
        values[original] = value;
        context.Traced?.TryAdd(original, value);
    }

    /// <summary>What stands in the place of one of the model's values; itself where nothing does.</summary>
    public SymbolicTensor Of(SymbolicTensor original) => values.GetValueOrDefault(original, original);

    /// <summary>Repeats all calls whose outputs are not bound.</summary>
    public void Run(IEnumerable<LayerCall> calls)
    {
        foreach (var call in calls)
        {
            if (call.Layer is Layers.InputLayer || call.Outputs.All(values.ContainsKey)) continue;
            var arguments = Map(call.Arguments);
            var mode = Layer.TrainingArgument(arguments) is { } training ? context.With(training) : context;
            var outputs = call.Layer.Invoke([.. call.Inputs.Select(Of)], mode.With(arguments));
            for (var i = 0; i < outputs.Count; i++) Bind(call.Outputs[i], outputs[i]);
        }
    }

    /// <summary>Keyword arguments with the model's values replaced.</summary>
    public IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> arguments) =>
        arguments.Count == 0 ? arguments : arguments.ToDictionary(a => a.Key, a => a.Value switch
        {
            SymbolicTensor tensor => Of(tensor),
            IEnumerable<SymbolicTensor> tensors => tensors.Select(Of).ToArray(),
            var constant => constant,
        });
}
