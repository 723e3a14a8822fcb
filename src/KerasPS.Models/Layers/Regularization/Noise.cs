namespace KerasPS.Layers;

/// <summary>Shapes of random patterns.</summary>
internal static class Noise
{
    /// <summary>The lengths of a pattern: the input's where the given shape leaves them open.</summary>
    public static Dim[]? Dims(SymbolicTensor x, Shape? shape)
    {
        if (shape is null) return null;
        if (shape.Rank != x.Shape.Rank)
            throw new ShapeMismatchException("noise_shape", shape, x.Shape, "give one length an axis of the input, the batch axis included");
        return [.. Enumerable.Range(0, shape.Rank).Select(axis => shape[axis] < 0 ? Dim.Of(x, axis) : (Dim)shape[axis])];
    }
}
