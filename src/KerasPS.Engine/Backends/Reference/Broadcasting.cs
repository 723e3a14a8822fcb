namespace KerasPS.Reference;

/// <summary>Which element of a broadcast operand stands at each position of the result.</summary>
internal static class Broadcasting
{
    /// <summary>For each row-major position of <paramref name="target"/> the position in an operand of shape <paramref name="source"/>.</summary>
    public static int[] Positions(Shape source, Shape target)
    {
        var strides = new int[target.Rank];
        for (int i = source.Rank - 1, step = 1; i >= 0; i--)
        {
            strides[i + target.Rank - source.Rank] = source[i] == 1 ? 0 : step;
            step *= source[i];
        }
        var positions = new int[target.Size];
        var index = new int[target.Rank];
        for (int p = 0, at = 0; p < positions.Length; p++)
        {
            positions[p] = at;
            for (var axis = target.Rank - 1; axis >= 0; axis--)
            {
                at += strides[axis];
                if (++index[axis] < target[axis]) break;
                at -= strides[axis] * index[axis];
                index[axis] = 0;
            }
        }
        return positions;
    }
}
