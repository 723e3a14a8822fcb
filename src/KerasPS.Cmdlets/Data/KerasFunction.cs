namespace KerasPS;

/// <summary>A computation from arrays to arrays, planned once for each set of shapes.</summary>
public sealed class KerasFunction : IDisposable
{
    private readonly Function function;

    /// <summary>Makes a function.</summary>
    public KerasFunction(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyList<SymbolicTensor> outputs, IReadOnlyList<Update> updates) =>
        function = new(inputs, outputs, updates);

    /// <summary>The symbolic inputs.</summary>
    public IReadOnlyList<SymbolicTensor> Inputs => function.Inputs;

    /// <summary>The symbolic outputs.</summary>
    public IReadOnlyList<SymbolicTensor> Outputs => function.Outputs;

    /// <summary>Computes the outputs: one tensor for each.</summary>
    /// <param name="inputs">An array, a tensor or nested lists for each input.</param>
    public Tensor[] Invoke(params object[] inputs) => function.Invoke([.. inputs.Select(Data.HostData.ToTensor)]);

    /// <summary>The graph, one node a line.</summary>
    public override string ToString() => function.ToString();

    /// <summary>Frees the plans.</summary>
    public void Dispose() => function.Dispose();
}
