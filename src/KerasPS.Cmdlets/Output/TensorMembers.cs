using System.Management.Automation;

namespace KerasPS;

/// <summary>Members that scripts see on tensors (KerasPS.types.ps1xml).</summary>
public static class TensorMembers
{
    /// <summary>The values in one array, row by row, in the nearest type of .NET.</summary>
    public static Array ToArray(PSObject instance)
    {
        var tensor = (Tensor)instance.BaseObject;
        return tensor.DType switch
        {
            DType.String => (string[])tensor.Strings.Clone(),
            DType.Float64 => tensor.ToDoubles(),
            DType.Int64 => tensor.Span<long>().ToArray(),
            DType.Int32 => tensor.Span<int>().ToArray(),
            DType.UInt8 => tensor.Span<byte>().ToArray(),
            DType.Int8 => tensor.Span<sbyte>().ToArray(),
            DType.Bool => Array.ConvertAll(tensor.Span<byte>().ToArray(), b => b != 0),
            _ => tensor.ToFloats(),
        };
    }

    /// <summary>The values as nested arrays, one level an axis; a single value for a tensor without axes.</summary>
    public static object ToList(PSObject instance)
    {
        var tensor = (Tensor)instance.BaseObject;
        var values = ToArray(instance);
        return Nested(tensor.Shape, 0, values, 0);
    }

    /// <summary>Some rows as a new tensor: a first row and a number of rows.</summary>
    public static Tensor Rows(PSObject instance, int first, int count) =>
        KerasPS.Rows.Take((Tensor)instance.BaseObject, KerasPS.Rows.Range(first, count));

    /// <summary>The rows of these numbers as a new tensor, in their order.</summary>
    public static Tensor Take(PSObject instance, int[] rows)
    {
        var tensor = (Tensor)instance.BaseObject;
        var count = tensor.Rank == 0 ? 0 : tensor.Shape[0];
        foreach (var row in rows)
            if (row < 0 || row >= count) throw new KerasException("RowMissing", $"Take: there is no row {row}; {tensor} has rows 0 to {count - 1}.");
        return KerasPS.Rows.Take(tensor, rows);
    }

    private static object Nested(Shape shape, int axis, Array values, long position)
    {
        if (axis == shape.Rank) return values.GetValue(position)!;
        long stride = 1;
        for (var i = axis + 1; i < shape.Rank; i++) stride *= shape[i];
        var result = new object[shape[axis]];
        for (var i = 0; i < result.Length; i++) result[i] = Nested(shape, axis + 1, values, position + (i * stride));
        return result;
    }
}
