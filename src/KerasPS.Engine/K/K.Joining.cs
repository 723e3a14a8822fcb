namespace KerasPS;

public static partial class K
{
    /// <summary>Values one after the other along an axis.</summary>
    public static SymbolicTensor Concat(IReadOnlyList<SymbolicTensor> values, int axis = -1)
    {
        if (values.Count == 0)
            throw new KerasException("NothingToConcatenate", "Concatenate: no value was given; expected at least one.");
        if (values.Count == 1) return values[0];
        return Node.Create(new ConcatOp(Axis(values[0], axis)), [.. values]).Outputs[0];
    }

    /// <summary>Values of one shape along a new axis.</summary>
    public static SymbolicTensor Stack(IReadOnlyList<SymbolicTensor> values, int axis = 0) =>
        Concat([.. values.Select(v => ExpandDims(v, axis))], axis);

    /// <summary>The parts of a value along an axis of known length, without that axis.</summary>
    public static SymbolicTensor[] Unstack(SymbolicTensor x, int axis = 0)
    {
        axis = Axis(x, axis);
        return [.. Enumerable.Range(0, KnownLength(x, axis, "Unstack")).Select(i => Index(x, axis, i))];
    }

    /// <summary>Equal parts of an axis of known length.</summary>
    public static SymbolicTensor[] Split(SymbolicTensor x, int parts, int axis = -1)
    {
        var length = KnownLength(x, Axis(x, axis), "Split");
        if (parts < 1 || length % parts != 0)
            throw new KerasException("SplitUneven",
                $"Split: {length} elements along axis {axis} do not make {parts} equal parts.");
        return Split(x, [.. Enumerable.Repeat(length / parts, parts)], axis);
    }

    /// <summary>Parts of these lengths of an axis.</summary>
    public static SymbolicTensor[] Split(SymbolicTensor x, int[] lengths, int axis = -1)
    {
        var result = new SymbolicTensor[lengths.Length];
        for (int i = 0, at = 0; i < lengths.Length; at += lengths[i], i++)
            result[i] = SliceAxis(x, axis, at, at + lengths[i]);
        return result;
    }

    /// <summary>A part of each leading axis by Python's rules: negative bounds count from the end, null means the edge.</summary>
    public static SymbolicTensor Slice(SymbolicTensor x, int?[] begin, int?[] end, int[]? strides = null)
    {
        var ranges = new SliceRange[x.Shape.Rank];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = i < begin.Length ? new(begin[i], end[i], strides?[i] ?? 1) : SliceRange.All;
            if (ranges[i].Stride == 0)
                throw new KerasException("StrideZero", $"Slice: the stride of axis {i} is 0; expected another number.");
        }
        return ranges.All(r => r.IsAll) ? x : Node.Create(new SliceOp(ranges), x).Outputs[0];
    }

    /// <summary>A part of one axis by Python's rules.</summary>
    public static SymbolicTensor SliceAxis(SymbolicTensor x, int axis, int? start, int? end = null, int stride = 1)
    {
        axis = Axis(x, axis);
        var ranges = Enumerable.Repeat(SliceRange.All, x.Shape.Rank).ToArray();
        // A range to the end of an axis of known length is written as such, so that a whole axis needs no slice.
        if (stride == 1 && end >= 0 && end == x.Shape[axis]) end = null;
        ranges[axis] = new(start, end, stride);
        return ranges[axis].IsAll ? x : Node.Create(new SliceOp(ranges), x).Outputs[0];
    }

    /// <summary>One position of an axis (negative: from the end), without that axis.</summary>
    public static SymbolicTensor Index(SymbolicTensor x, int axis, int position) =>
        Squeeze(SliceAxis(x, axis, position, position == -1 ? null : position + 1), Axis(x, axis));

    /// <summary>Elements added before and after each axis.</summary>
    public static SymbolicTensor Pad(SymbolicTensor x, (int Before, int After)[] paddings,
        PadMode mode = PadMode.Constant, double value = 0)
    {
        if (paddings.Length != x.Shape.Rank)
            throw new KerasException("PaddingCount",
                $"Pad: {paddings.Length} pairs were given for shape {x.Shape}; expected one pair for each axis.");
        if (paddings.Any(p => p.Before < 0 || p.After < 0))
            throw new KerasException("PaddingNegative", "Pad: a number of elements to add is negative; expected 0 or more.");
        return paddings.All(p => p == (0, 0)) ? x
            : Node.Create(new PadOp(paddings, mode, mode == PadMode.Constant ? value : 0), x).Outputs[0];
    }

    /// <summary>Elements added before and after each axis, a pair of numbers an axis.</summary>
    public static SymbolicTensor Pad(SymbolicTensor x, int[][] paddings, PadMode mode = PadMode.Constant, double value = 0) =>
        Pad(x, [.. paddings.Select(p => p.Length == 2 ? (p[0], p[1]) : throw new KerasException("PaddingCount",
            $"Pad: an axis has {p.Length} numbers; expected two, how many elements come before and after."))], mode, value);

    /// <summary>The value repeated along its axes (fewer numbers than axes count for the last axes).</summary>
    public static SymbolicTensor Tile(SymbolicTensor x, params int[] repeats)
    {
        while (repeats.Length > x.Shape.Rank) x = ExpandDims(x, 0);
        int[] all = [.. Enumerable.Repeat(1, x.Shape.Rank - repeats.Length), .. repeats];
        return all.All(r => r == 1) ? x : Node.Create(new TileOp(all), x).Outputs[0];
    }

    /// <summary>Every element along an axis repeated n times (Keras' repeat_elements).</summary>
    public static SymbolicTensor Repeat(SymbolicTensor x, int n, int axis)
    {
        axis = Axis(x, axis);
        var repeats = Enumerable.Repeat(1, x.Shape.Rank + 1).ToArray();
        repeats[axis + 1] = n;
        var dims = Dim.AllOf(x);
        dims[axis] = x.Shape[axis] >= 0 ? x.Shape[axis] * n : -1;
        return Reshape(Tile(ExpandDims(x, axis + 1), repeats), dims);
    }

    /// <summary>A batch of vectors (b, d) repeated n times along a new time axis: (b, n, d).</summary>
    public static SymbolicTensor RepeatVector(SymbolicTensor x, int n) => Tile(ExpandDims(x, 1), 1, n, 1);

    private static int KnownLength(SymbolicTensor x, int axis, string function) => x.Shape[axis] >= 0
        ? x.Shape[axis]
        : throw new KerasException("LengthUnknown",
            $"{function}: axis {axis} of shape {x.Shape} has no known length; give the value a full shape.");
}
