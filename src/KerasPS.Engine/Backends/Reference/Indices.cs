namespace KerasPS.Reference;

/// <summary>Walks over the elements of a shape in row-major order.</summary>
internal static class Indices
{
    /// <summary>Moves an index to the next element; after the last one it is all zeros again.</summary>
    public static void Next(int[] index, Shape shape)
    {
        for (var axis = index.Length - 1; axis >= 0; axis--)
        {
            if (++index[axis] < shape[axis]) return;
            index[axis] = 0;
        }
    }
}
