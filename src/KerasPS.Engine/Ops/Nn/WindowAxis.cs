namespace KerasPS;

/// <summary>
/// The windows along one axis: window <c>o</c> reads, at its tap <c>k</c>, the input position
/// <c>o · Stride + k · Dilation − Before</c>, which lies outside the input where there is padding.
/// </summary>
public readonly record struct WindowAxis(int In, int Out, int Size, int Stride, int Dilation, int Before)
{
    /// <summary>How many input positions a window spans.</summary>
    public int Extent => (Size - 1) * Dilation + 1;

    /// <summary>The number of windows; -1 where the input's length is unknown.</summary>
    /// <exception cref="KerasException">No window fits.</exception>
    public static int Count(int length, int size, int stride, int dilation, SpatialPadding padding, int axis)
    {
        if (length < 0 || size < 0) return Shape.Unknown;
        var extent = (size - 1) * dilation + 1;
        var count = padding.Kind switch
        {
            PaddingKind.Valid => FloorDivide(length - extent, stride) + 1,
            PaddingKind.Explicit => FloorDivide(length + padding.Before[axis] + padding.After[axis] - extent, stride) + 1,
            _ => (length + stride - 1) / stride,
        };
        if (count < 0 || (count == 0 && length > 0))
            throw new KerasException("WindowTooLarge",
                $"A window of {extent} positions does not fit into spatial axis {axis} of length {length} " +
                $"(padding {padding.Kind}). Use a smaller kernel, pool or dilation, 'same' padding, or larger inputs.");
        return count;
    }

    /// <summary>The windows for known lengths of input and output.</summary>
    public static WindowAxis Place(int length, int count, int size, int stride, int dilation, SpatialPadding padding,
        int axis)
    {
        var extent = (size - 1) * dilation + 1;
        var before = padding.Kind switch
        {
            PaddingKind.Valid => 0,
            PaddingKind.Same => Math.Max((count - 1) * stride + extent - length, 0) / 2,
            PaddingKind.Causal => extent - 1,
            _ => padding.Before[axis],
        };
        return new(length, count, size, stride, dilation, before);
    }

    private static int FloorDivide(int a, int b) => a >= 0 ? a / b : -((b - 1 - a) / b);
}
