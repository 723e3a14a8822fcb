using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>The axes of an array or attribute.</summary>
internal static class DataspaceMessage
{
    public static Shape Read(H5Cursor cursor)
    {
        var input = cursor.Input;
        var version = cursor.U8();
        var rank = cursor.U8();
        cursor.U8();
        if (rank > H5Limits.Rank) throw input.Damaged($"an array has {rank} axes");
        var isNull = false;
        if (version == 1) cursor.Skip(5);
        else if (version == 2) isNull = cursor.U8() == 2;
        else throw input.Damaged("a dataspace has an unknown version");
        if (isNull) return new Shape(0);
        var dims = new int[rank];
        long size = 1;
        for (var i = 0; i < rank; i++)
        {
            var dim = cursor.Length();
            if (dim is < 0 or > int.MaxValue) throw PersistenceErrors.TooLarge(input.File, $"an axis has the length {dim}");
            dims[i] = (int)dim;
            // The product may not overflow even where a later axis is empty.
            if (dim != 0 && size > long.MaxValue / 64 / dim) throw PersistenceErrors.TooLarge(input.File, "an array has more elements than can be counted");
            size *= Math.Max(1, dim);
        }
        return new(dims);
    }
}
