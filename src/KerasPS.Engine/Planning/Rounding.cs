namespace KerasPS.Planning;

/// <summary>Rounds values to what the element type can hold, as the single-precision backends do after each op.</summary>
internal static class Rounding
{
    /// <summary>Rounds in place and returns the array.</summary>
    public static double[] To(DType dtype, double[] values)
    {
        if (dtype == DType.Float16)
            for (var i = 0; i < values.Length; i++) values[i] = (double)(Half)values[i];
        else if (dtype == DType.BFloat16)
            for (var i = 0; i < values.Length; i++) values[i] = BFloat16((float)values[i]);
        return values;
    }

    /// <summary>Rounds single precision too, in place, as the buffers of a run do: then a folded value is the one that a run computes.</summary>
    public static double[] Folded(DType dtype, double[] values)
    {
        if (dtype == DType.Float32)
            for (var i = 0; i < values.Length; i++) values[i] = (float)values[i];
        return To(dtype, values);
    }

    /// <summary>Whether results of this type must be rounded further than single precision.</summary>
    public static bool Applies(DType dtype) => dtype is DType.Float16 or DType.BFloat16;

    private static float BFloat16(float value) =>
        BitConverter.UInt32BitsToSingle((uint)TensorConversion.ToBFloat16(value) << 16);
}
