namespace KerasPS;

/// <summary>One application of a layer to symbolic values: a node of a functional model.</summary>
public sealed class LayerCall
{
    private static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    internal LayerCall(Layer layer, int index, IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyDictionary<string, object?>? arguments, IReadOnlyList<SymbolicTensor> outputs)
    {
        Layer = layer;
        Index = index;
        Inputs = inputs as SymbolicTensor[] ?? [.. inputs];
        Arguments = arguments ?? NoArguments;
        Outputs = outputs as SymbolicTensor[] ?? [.. outputs];
    }

    /// <summary>The layer called.</summary>
    public Layer Layer { get; }

    /// <summary>The number of the call among the layer's calls.</summary>
    public int Index { get; }

    /// <summary>What it was called on.</summary>
    public IReadOnlyList<SymbolicTensor> Inputs { get; }

    /// <summary>Keyword arguments: symbolic values, lists of them, and constants.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>What it gave.</summary>
    public IReadOnlyList<SymbolicTensor> Outputs { get; }

    /// <summary>All symbolic values the call depends on: inputs, then those among the arguments.</summary>
    public IEnumerable<SymbolicTensor> Dependencies => Inputs.Concat(Arguments.Values.SelectMany(TensorsIn));

    /// <inheritdoc/>
    public override string ToString() => $"{Layer.Name}[{Index}]";

    private static IEnumerable<SymbolicTensor> TensorsIn(object? value) => value switch
    {
        SymbolicTensor tensor => [tensor],
        IEnumerable<SymbolicTensor> tensors => tensors,
        _ => [],
    };
}
