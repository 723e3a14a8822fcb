namespace KerasPS;

/// <summary>A computation from arrays to arrays, planned once for each set of shapes.</summary>
public sealed class KerasFunction : IDisposable
{
    private readonly IReadOnlyList<SymbolicTensor> arguments;
    private readonly int phase;
    private readonly Function function;
    private readonly Function? inTraining;

    /// <summary>Makes a function.</summary>
    public KerasFunction(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs, IReadOnlyList<Update> updates)
    {
        arguments = inputs;
        phase = inputs.ToList().IndexOf(K.LearningPhase());
        function = new(inputs, outputs, updates);
        // The layers of a model were traced for inference; with phase 1 they behave as in training.
        if (phase >= 0) inTraining = new(inputs, PhaseReplay.Outputs(function.Inputs, outputs, training: true), updates);
    }

    /// <summary>The symbolic inputs.</summary>
    public IReadOnlyList<SymbolicTensor> Inputs => arguments;

    /// <summary>The symbolic outputs.</summary>
    public IReadOnlyList<SymbolicTensor> Outputs => function.Outputs;

    /// <summary>Computes the outputs: one tensor for each.</summary>
    /// <param name="inputs">An array, a tensor or nested lists for each input.</param>
    public Tensor[] Invoke(params object[] inputs)
    {
        var values = Values(inputs);
        return inTraining is not null && phase < values.Length && values[phase].GetDouble(0) != 0
            ? inTraining.Invoke(values)
            : function.Invoke(values);
    }

    /// <summary>The plan for inputs of these shapes as text: what runs, in which order, on which memory.</summary>
    /// <param name="shapes">A shape for each input, the learning phase left out.</param>
    public string ToPlan(params Shape[] shapes) => function.PlanText(shapes);

    private Tensor[] Values(object[] inputs)
    {
        if (arguments.Count != 1) return [.. inputs.Select(i => Data.HostData.ToTensor(i))];
        // PowerShell takes a list that is the only argument for the list of arguments.
        if (inputs.Length != 1) return [Data.HostData.ToTensor(inputs)];
        var value = Data.HostData.ToTensor(inputs[0]);
        return [value.Rank == arguments[0].Shape.Rank - 1 ? Data.HostData.ToTensor(inputs) : value];
    }

    /// <summary>The graph, one node a line.</summary>
    public override string ToString() => function.ToString();

    /// <summary>Frees the plans.</summary>
    public void Dispose()
    {
        function.Dispose();
        inTraining?.Dispose();
    }
}
