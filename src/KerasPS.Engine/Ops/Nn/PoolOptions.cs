namespace KerasPS;

/// <summary>The windows of a pooling: of a size and stride, or adaptive to a number of windows.</summary>
/// <param name="Size">The window's lengths; unused where adaptive.</param>
/// <param name="Strides">The steps between windows.</param>
/// <param name="Padding">How windows lie at the borders; padding never counts.</param>
/// <param name="Counts">The numbers of windows of an adaptive pooling; empty for windows of a fixed size.</param>
public sealed record PoolOptions(EquatableArray<int> Size, EquatableArray<int> Strides, SpatialPadding Padding,
    EquatableArray<int> Counts = default)
{
    /// <summary>How many spatial axes there are.</summary>
    public int Rank => Counts.Length > 0 ? Counts.Length : Size.Length;

    /// <summary>Whether the windows adapt to a number of outputs.</summary>
    public bool IsAdaptive => Counts.Length > 0;

    /// <summary>The pooled shape.</summary>
    /// <exception cref="KerasException">The input has another rank, or no window fits.</exception>
    internal Shape OutputShape(Shape input)
    {
        if (input.Rank != Rank + 2)
            throw new ShapeMismatchException("Pool", input, new(Size.Span.ToArray()),
                $"pooling over {Rank} spatial axes needs an input (batch, …{Rank} lengths, channels)");
        var dims = input.ToArray();
        for (var i = 0; i < Rank; i++)
            dims[i + 1] = IsAdaptive ? Counts[i] : WindowAxis.Count(input[i + 1], Size[i], Strides[i], 1, Padding, i);
        return new(dims);
    }

    /// <summary>For each spatial axis and window the first input position and the one after the last, inside the input.</summary>
    internal (int Start, int End)[][] Ranges(Shape input, Shape output)
    {
        var ranges = new (int, int)[Rank][];
        for (var i = 0; i < Rank; i++)
        {
            var (length, count) = (input[i + 1], output[i + 1]);
            ranges[i] = new (int, int)[count];
            var axis = IsAdaptive ? default : WindowAxis.Place(length, count, Size[i], Strides[i], 1, Padding, i);
            for (var o = 0; o < count; o++)
                ranges[i][o] = IsAdaptive
                    ? (o * length / count, ((o + 1) * length + count - 1) / count)
                    : (Math.Max(o * axis.Stride - axis.Before, 0),
                        Math.Min(o * axis.Stride - axis.Before + axis.Size, length));
        }
        return ranges;
    }

    /// <summary>The input positions of each window, in row-major order.</summary>
    internal int[][] Windows(Shape input, Shape output)
    {
        var ranges = Ranges(input, output);
        var windows = new List<List<int>> { new() { 0 } };
        for (var i = 0; i < Rank; i++)
        {
            var next = new List<List<int>>();
            foreach (var window in windows)
                foreach (var (start, end) in ranges[i])
                    next.Add([.. window.SelectMany(p => Enumerable.Range(start, Math.Max(end - start, 0))
                        .Select(at => p * input[i + 1] + at))]);
            windows = next;
        }
        return [.. windows.Select(w => w.ToArray())];
    }
}
