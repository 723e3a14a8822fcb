namespace KerasPS;

/// <summary>Where a symbolic value comes from: a layer's call and the number of its output.</summary>
public sealed record TensorHistory(LayerCall Call, int Index)
{
    /// <summary>The history of a value; null where it belongs to no functional model.</summary>
    public static TensorHistory? Of(SymbolicTensor tensor) => tensor.History as TensorHistory;

    /// <summary>As summaries show it: <c>dense[0][0]</c>.</summary>
    public override string ToString() => $"{Call.Layer.Name}[{Call.Index}][{Index}]";
}
