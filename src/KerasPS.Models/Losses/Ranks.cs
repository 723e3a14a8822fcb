namespace KerasPS.Losses;

/// <summary>Keras' rule for a trailing axis of length one that one operand has and the other lacks.</summary>
internal static class Ranks
{
    /// <summary>
    /// Both values with equal ranks where one rank more ends in an axis of length 1: a vector gains the axis, a value of
    /// more axes loses it.
    /// </summary>
    public static (SymbolicTensor A, SymbolicTensor B) Align(SymbolicTensor a, SymbolicTensor b)
    {
        if (a.Shape.Rank == b.Shape.Rank + 1 && a.Shape[-1] == 1)
            return b.Shape.Rank == 1 ? (a, K.ExpandDims(b, -1)) : (Drop(a), b);
        if (b.Shape.Rank == a.Shape.Rank + 1 && b.Shape[-1] == 1)
            return a.Shape.Rank == 1 ? (K.ExpandDims(a, -1), b) : (a, Drop(b));
        return (a, b);
    }

    private static SymbolicTensor Drop(SymbolicTensor x)
    {
        var y = K.Squeeze(x, -1);
        // The axis held one value a step: its logits lose the axis too.
        if (x.Logits is { } logits && logits.Shape.Equals(x.Shape)) y.Logits = K.Squeeze(logits, -1);
        return y;
    }
}
