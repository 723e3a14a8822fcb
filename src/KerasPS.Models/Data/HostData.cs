using System.Collections;
using System.Globalization;

namespace KerasPS.Data;

/// <summary>Turns what code and scripts hold (arrays of any rank, nested lists, numbers) into tensors.</summary>
public static class HostData
{
    /// <summary>The tensor of a value; a tensor itself is returned as it is.</summary>
    /// <exception cref="KerasException">It holds something else than numbers or text, or is not rectangular.</exception>
    public static Tensor ToTensor(object value)
    {
        value = OptionConverter.Unwrap(value);
        return value switch
        {
            Tensor tensor => tensor,
            float[] array => Tensor.From<float>(array.AsSpan(), new(array.Length)),
            Array array when array.GetType().GetElementType()!.IsPrimitive => FromPrimitives(array),
            _ => FromNested(value),
        };
    }

    /// <summary>Whether a value is data of its own rather than a list of several inputs.</summary>
    internal static bool IsArray(object value) => value is Tensor or Array { Rank: > 1 }
        || (value is Array array && array.GetType().GetElementType()!.IsPrimitive)
        || (value is IEnumerable items and not string && items.Cast<object?>().FirstOrDefault() is { } first && IsNumber(first));

    private static bool IsNumber(object value)
    {
        value = OptionConverter.Unwrap(value);
        return value is IConvertible;
    }

    private static Tensor FromPrimitives(Array array)
    {
        var shape = new Shape([.. Enumerable.Range(0, array.Rank).Select(array.GetLength)]);
        var tensor = new Tensor(shape, TypeOf(array.GetType().GetElementType()!));
        long i = 0;
        foreach (var item in array) tensor.SetDouble(i++, Number(item!));
        return tensor;
    }

    private static Tensor FromNested(object value)
    {
        var dims = new List<int>();
        for (object? level = value; level is IEnumerable items and not string;)
        {
            var list = items.Cast<object?>().ToList();
            dims.Add(list.Count);
            level = list.Count == 0 || list[0] is null ? null : OptionConverter.Unwrap(list[0]!);
            if (level is Tensor) throw new KerasException("DataShape", "A list of tensors is no single array; stack them first.");
        }
        var leaves = new List<object>();
        Flatten(value, 0, dims, leaves);
        var shape = new Shape([.. dims]);
        if (leaves.Count > 0 && leaves.All(l => l is string)) return Tensor.FromStrings([.. leaves.Cast<string>()], shape);
        var whole = leaves.Count > 0 && leaves.All(l => l is int or long or byte or sbyte or short or bool);
        var tensor = new Tensor(shape, whole ? DType.Int32 : DType.Float32);
        for (var i = 0; i < leaves.Count; i++) tensor.SetDouble(i, Number(leaves[i]));
        return tensor;
    }

    private static void Flatten(object? value, int depth, List<int> dims, List<object> leaves)
    {
        if (value is null) throw new KerasException("DataMissing", "The data hold a null; replace missing values first.");
        value = OptionConverter.Unwrap(value);
        if (depth == dims.Count)
        {
            leaves.Add(value);
            return;
        }
        var count = 0;
        foreach (var item in value as IEnumerable ?? new[] { value })
        {
            Flatten(item, depth + 1, dims, leaves);
            count++;
        }
        if (count != dims[depth])
            throw new KerasException("DataShape", $"The data are not rectangular: at depth {depth} one list has {dims[depth]} " +
                $"entries, another {count}. Pad them to one length, for example with ConvertTo-PaddedSequence.");
    }

    private static double Number(object value)
    {
        try
        {
            return Convert.ToDouble(value, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException)
        {
            throw new KerasException("DataType", $"The data hold {OptionConverter.Display(value)}, which is no number.", e);
        }
    }

    private static DType TypeOf(Type type) => type == typeof(double) || type == typeof(float) ? DType.Float32
        : type == typeof(int) || type == typeof(short) || type == typeof(ushort) ? DType.Int32
        : type == typeof(long) || type == typeof(uint) ? DType.Int64
        : type == typeof(byte) ? DType.UInt8 : type == typeof(sbyte) ? DType.Int8
        : type == typeof(bool) ? DType.Bool : DType.Float32;
}
