namespace KerasPS;

/// <summary>Conversion between element types, one value at a time: for what crosses the edge of a plan, not for its inside.</summary>
public static unsafe class TensorConversion
{
    /// <summary>The tensor in another type; the same object where it has that type already.</summary>
    public static Tensor Cast(this Tensor tensor, DType dtype)
    {
        if (tensor.DType == dtype) return tensor;
        var result = new Tensor(tensor.Shape, dtype);
        Convert(tensor, result);
        return result;
    }

    /// <summary>The values as doubles, in row-major order.</summary>
    public static double[] ToDoubles(this Tensor tensor)
    {
        var values = new double[tensor.Size];
        for (long i = 0; i < values.LongLength; i++) values[i] = tensor.GetDouble(i);
        return values;
    }

    /// <summary>The values as singles, in row-major order.</summary>
    public static float[] ToFloats(this Tensor tensor)
    {
        var values = new float[tensor.Size];
        if (tensor.DType == DType.Float32) tensor.Span<float>().CopyTo(values);
        else for (long i = 0; i < values.LongLength; i++) values[i] = (float)tensor.GetDouble(i);
        return values;
    }

    /// <summary>One value by its row-major position.</summary>
    public static double GetDouble(this Tensor tensor, long index) => tensor.DType switch
    {
        DType.Float32 => ((float*)tensor.Pointer)[index],
        DType.Float64 => ((double*)tensor.Pointer)[index],
        DType.Float16 => (double)((Half*)tensor.Pointer)[index],
        DType.BFloat16 => BitConverter.UInt32BitsToSingle((uint)((ushort*)tensor.Pointer)[index] << 16),
        DType.Int8 => ((sbyte*)tensor.Pointer)[index],
        DType.Int32 => ((int*)tensor.Pointer)[index],
        DType.Int64 => ((long*)tensor.Pointer)[index],
        DType.UInt8 => ((byte*)tensor.Pointer)[index],
        DType.Bool => ((byte*)tensor.Pointer)[index] != 0 ? 1 : 0,
        _ => throw new InvalidOperationException("Text has no numeric value."),
    };

    /// <summary>Sets one value by its row-major position, rounding to the stored type.</summary>
    public static void SetDouble(this Tensor tensor, long index, double value)
    {
        switch (tensor.DType)
        {
            case DType.Float32: ((float*)tensor.Pointer)[index] = (float)value; break;
            case DType.Float64: ((double*)tensor.Pointer)[index] = value; break;
            case DType.Float16: ((Half*)tensor.Pointer)[index] = (Half)value; break;
            case DType.BFloat16: ((ushort*)tensor.Pointer)[index] = ToBFloat16((float)value); break;
            case DType.Int8: ((sbyte*)tensor.Pointer)[index] = (sbyte)value; break;
            case DType.Int32: ((int*)tensor.Pointer)[index] = (int)value; break;
            case DType.Int64: ((long*)tensor.Pointer)[index] = (long)value; break;
            case DType.UInt8: ((byte*)tensor.Pointer)[index] = (byte)value; break;
            case DType.Bool: ((byte*)tensor.Pointer)[index] = value != 0 ? (byte)1 : (byte)0; break;
            default: throw new InvalidOperationException("Text has no numeric value.");
        }
    }

    /// <summary>The nearest bfloat16, ties to even; NaN stays NaN.</summary>
    public static ushort ToBFloat16(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        if (float.IsNaN(value)) return (ushort)(bits >> 16 | 0x40);
        return (ushort)(bits + 0x7FFF + (bits >> 16 & 1) >> 16);
    }

    internal static void Convert(Tensor source, Tensor target)
    {
        var size = source.Size;
        // Wide integers first: a double cannot hold all of them.
        if (source.DType == DType.Int64 && target.DType is DType.Int32)
            for (long i = 0; i < size; i++) ((int*)target.Pointer)[i] = (int)((long*)source.Pointer)[i];
        else
            for (long i = 0; i < size; i++) target.SetDouble(i, source.GetDouble(i));
    }
}
