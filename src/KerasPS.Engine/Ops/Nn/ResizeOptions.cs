namespace KerasPS;

/// <summary>How the spatial axes are resized: to given lengths, or by whole factors.</summary>
/// <param name="Method">The interpolation.</param>
/// <param name="Lengths">The new lengths; empty where factors are given.</param>
/// <param name="Factors">The factors; empty where lengths are given.</param>
/// <param name="HalfPixel">Whether elements are points at the middle of their cells (Keras from TensorFlow 2 on) or at their start (Keras 1 and 2).</param>
/// <param name="Antialias">Whether a kernel widens when an axis shrinks.</param>
public sealed record ResizeOptions(ResizeMethod Method, EquatableArray<int> Lengths, EquatableArray<int> Factors,
    bool HalfPixel = true, bool Antialias = false)
{
    /// <summary>The resized shape.</summary>
    internal Shape OutputShape(Shape input)
    {
        var rank = Math.Max(Lengths.Length, Factors.Length);
        if (input.Rank != rank + 2)
            throw new ShapeMismatchException("Resize", input, new(Lengths.Length > 0 ? Lengths.Span.ToArray() : Factors.Span.ToArray()),
                $"{rank} new lengths need an input (batch, …{rank} lengths, channels)");
        var dims = input.ToArray();
        for (var i = 0; i < rank; i++)
            dims[i + 1] = Lengths.Length > 0 ? Lengths[i] : dims[i + 1] < 0 ? -1 : dims[i + 1] * Factors[i];
        return new(dims);
    }

    /// <summary>The weights of one axis between two lengths.</summary>
    internal ResizeWeights Weights(int from, int to) => ResizeWeights.Make(this, from, to);
}
