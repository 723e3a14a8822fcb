using System.Collections;
using System.Globalization;

namespace KerasPS;

public static partial class K
{
    private const string Ellipsis = "...";

    /// <summary>
    /// Part of a value by Python's rules of indexing, which <c>$x[':', 0]</c> in a script comes to: a whole number takes one place of an
    /// axis and drops the axis, text <c>from:to:step</c> takes a range of it, <c>...</c> all axes in between, null adds an axis of length 1.
    /// </summary>
    /// <param name="x">The value.</param>
    /// <param name="items">What is taken of each axis, from the first on; axes without an item stay whole.</param>
    /// <exception cref="KerasException">There are more items than axes, or an item is none of these.</exception>
    public static SymbolicTensor GetItem(SymbolicTensor x, params object?[] items)
    {
        var rank = Given(x).Shape.Rank;
        var whole = rank - items.Count(i => i is not null && !IsEllipsis(i));
        if (whole < 0 || items.Count(IsEllipsis) > 1)
            throw new KerasException("IndexTooLong", $"{rank - whole} items index a value of {rank} axes, {x}; expected one for each axis at the most, and one '...'.");
        var (begin, end, strides) = (new int?[rank], new int?[rank], Enumerable.Repeat(1, rank).ToArray());
        var (dropped, added) = (new List<int>(), new List<int>());
        var (axis, result) = (0, 0);
        foreach (var item in items)
        {
            if (item is null) added.Add(result++);
            else if (IsEllipsis(item))
            {
                axis += whole;
                result += whole;
            }
            else if (item is string or SliceRange)
            {
                var range = item as SliceRange? ?? Range((string)item);
                (begin[axis], end[axis], strides[axis]) = (range.Begin, range.End, range.Stride);
                axis++;
                result++;
            }
            else
            {
                begin[axis] = Place(x, axis, item);
                end[axis] = begin[axis] == -1 ? null : begin[axis] + 1;
                dropped.Add(axis++);
            }
        }
        var taken = Slice(x, begin, end, strides);
        if (dropped.Count > 0) taken = Squeeze(taken, [.. dropped]);
        foreach (var at in added) taken = ExpandDims(taken, at);
        return taken;
    }

    private static bool IsEllipsis(object? item) => item is Ellipsis;

    private static int Place(SymbolicTensor x, int axis, object item)
    {
        if (item is not IConvertible || item is bool or float or double or decimal)
            throw new KerasException("IndexInvalid", $"An index is a {(item is IEnumerable ? "list" : item.GetType().Name)}; expected a whole number, text such as '1:3' or '...', or null. " +
                "K.Gather takes several places of an axis.");
        var (place, length) = (Convert.ToInt32(item, CultureInfo.InvariantCulture), x.Shape[axis]);
        return length < 0 || (place >= -length && place < length) ? place
            : throw new KerasException("IndexOutOfRange", $"Index {place} is outside axis {axis} of {x}; expected {-length} to {length - 1}.");
    }

    private static SliceRange Range(string text)
    {
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        var bounds = new int?[3];
        var valid = parts.Length is 2 or 3;
        for (var i = 0; valid && i < parts.Length; i++)
        {
            if (parts[i].Length == 0) continue;
            valid = int.TryParse(parts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bound);
            bounds[i] = bound;
        }
        return valid ? new(bounds[0], bounds[1], bounds[2] ?? 1)
            : throw new KerasException("IndexInvalid", $"'{text}' is no range of an axis; expected 'from:to' or 'from:to:step', each a whole number or left out, or '...'.");
    }
}
