namespace KerasPS;

/// <summary>
/// Gradients of embeddings as TensorFlow keeps them: one slice an occurrence of an index, not yet added up. Where a
/// rule is not linear (squares, norms), each occurrence counts by itself.
/// </summary>
internal sealed class SparseGradients
{
    private readonly Dictionary<SymbolicTensor, (SymbolicTensor Slices, SymbolicTensor Indices, SymbolicTensor Like)> slices = [];

    /// <summary>Whether a gradient is made of slices of its weight's first axis.</summary>
    public static bool IsSparse(SymbolicTensor gradient) => gradient.Node.Op is GatherGradientOp { Axis: 0 };

    /// <summary>True for the rows that occur; null where the gradient is no sum of slices.</summary>
    public static SymbolicTensor? Rows(SymbolicTensor gradient)
    {
        if (!IsSparse(gradient)) return null;
        var (values, indices, like) = (gradient.Node.Inputs[0], gradient.Node.Inputs[1], gradient.Node.Inputs[2]);
        return K.Greater(K.ScatterAdd(K.OnesLike(values), indices, like), 0);
    }

    /// <summary>The gradient with a function applied to each occurrence; functions may follow one another.</summary>
    public SymbolicTensor Map(SymbolicTensor gradient, Func<SymbolicTensor, SymbolicTensor> function)
    {
        if (Find(gradient) is not { } found) return function(gradient);
        var values = function(found.Slices);
        var sum = K.ScatterAdd(values, found.Indices, found.Like);
        slices[sum] = (values, found.Indices, found.Like);
        return sum;
    }

    /// <summary>The sum of a function over all elements of all occurrences.</summary>
    public SymbolicTensor Sum(SymbolicTensor gradient, Func<SymbolicTensor, SymbolicTensor> function) =>
        K.Sum(function(Find(gradient)?.Slices ?? gradient));

    private (SymbolicTensor Slices, SymbolicTensor Indices, SymbolicTensor Like)? Find(SymbolicTensor gradient) =>
        slices.TryGetValue(gradient, out var known) ? known
            : IsSparse(gradient) ? (gradient.Node.Inputs[0], gradient.Node.Inputs[1], gradient.Node.Inputs[2])
            : null;
}
