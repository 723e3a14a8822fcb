namespace KerasPS;

/// <summary>Facts about element types: size, Keras name, kind and promotion.</summary>
public static class DTypes
{
    /// <summary>Bytes of one element in a host tensor (0 for text).</summary>
    public static int SizeOf(this DType type) => type switch
    {
        DType.Float64 or DType.Int64 => 8,
        DType.Float32 or DType.Int32 => 4,
        DType.Float16 or DType.BFloat16 => 2,
        DType.String => 0,
        _ => 1,
    };

    /// <summary>Whether the type is a floating-point type.</summary>
    public static bool IsFloating(this DType type) =>
        type is DType.Float32 or DType.Float64 or DType.Float16 or DType.BFloat16;

    /// <summary>The type itself where it is a floating-point type, else the default float type: what a function with fractional values returns.</summary>
    public static DType ToFloating(this DType type) => type.IsFloating() ? type : DType.Float32;

    /// <summary>The least and the greatest value of the type.</summary>
    public static (double Smallest, double Largest) Limits(this DType type) => type switch
    {
        DType.Bool => (0, 1),
        DType.UInt8 => (byte.MinValue, byte.MaxValue),
        DType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        DType.Int32 => (int.MinValue, int.MaxValue),
        DType.Int64 => (long.MinValue, long.MaxValue),
        DType.Float16 => ((double)Half.MinValue, (double)Half.MaxValue),
        DType.BFloat16 => (-3.3895313892515355e38, 3.3895313892515355e38),
        DType.Float64 => (double.MinValue, double.MaxValue),
        _ => (float.MinValue, float.MaxValue),
    };

    /// <summary>The name Keras writes, for example <c>float32</c>.</summary>
    public static string KerasName(this DType type) => type.ToString().ToLowerInvariant();

    /// <summary>The type of a Keras or NumPy name.</summary>
    /// <exception cref="ArgumentException">The name is no known type.</exception>
    public static DType Parse(string name) => Enum.TryParse<DType>(name, ignoreCase: true, out var type)
        ? type
        : throw new ArgumentException(
            $"'{name}' is no element type. Expected one of: {string.Join(", ", Enum.GetNames<DType>()).ToLowerInvariant()}.");

    /// <summary>The type of the result of an arithmetic op on two types: floats win over integers, wide over narrow.</summary>
    public static DType Promote(DType a, DType b)
    {
        if (a == b) return a;
        if (a.IsFloating() != b.IsFloating()) return a.IsFloating() ? a : b;
        if (a.IsFloating())
            return a == DType.Float64 || b == DType.Float64 ? DType.Float64 : DType.Float32;
        return Rank(a) >= Rank(b) ? a : b;
    }

    private static int Rank(DType type) => type switch
    {
        DType.Bool => 0, DType.UInt8 => 1, DType.Int8 => 2, DType.Int32 => 3, _ => 4,
    };
}
