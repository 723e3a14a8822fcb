namespace KerasPS.Layers;

/// <summary>Masks that follow from positions alone, (1, queries, positions).</summary>
internal static class AttentionMasks
{
    /// <summary>A query sees its own position and those before.</summary>
    public static SymbolicTensor Causal(SymbolicTensor query, SymbolicTensor value) =>
        K.GreaterEqual(Positions(query, 1), Positions(value, 0));

    /// <summary>A query sees the positions less than a width away.</summary>
    public static SymbolicTensor Window(SymbolicTensor query, SymbolicTensor value, int width) =>
        K.Less(K.Abs(Positions(query, 1) - Positions(value, 0)), width);

    private static SymbolicTensor Positions(SymbolicTensor sequence, int axis) =>
        K.ExpandDims(K.ExpandDims(K.Arange(Dim.Of(sequence, 1)), axis), 0);
}
