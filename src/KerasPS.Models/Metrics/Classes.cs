namespace KerasPS.Metrics;

/// <summary>Comparisons of class numbers.</summary>
internal static class Classes
{
    /// <summary>Targets without the trailing axis of length 1 that the prediction's class axis stands for.</summary>
    public static SymbolicTensor Of(SymbolicTensor targets, SymbolicTensor predictions) =>
        targets.Shape.Rank == predictions.Shape.Rank && targets.Shape[-1] == 1 ? K.Squeeze(targets, -1) : targets;

    /// <summary>Whether class numbers are equal.</summary>
    public static SymbolicTensor Equal(SymbolicTensor a, SymbolicTensor b) => K.Equal(K.Cast(a, b.DType), b);

    /// <summary>Whether each class is among the k likeliest of its scores.</summary>
    public static SymbolicTensor InTop(SymbolicTensor classes, SymbolicTensor scores, int k)
    {
        if (scores.Shape.Rank == 2) return K.InTopK(scores, classes, k);
        var flat = K.InTopK(K.Reshape(scores, -1, Dim.Of(scores, -1)), K.Reshape(classes, -1), k);
        return K.Reshape(flat, Dim.AllOf(classes));
    }
}
