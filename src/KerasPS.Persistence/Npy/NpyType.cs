using System.Globalization;
using KerasPS.Hdf5;
using KerasPS.Persistence;

namespace KerasPS.Npy;

/// <summary>The element types of NumPy by their short names, for example <c>&lt;f4</c>.</summary>
internal static class NpyType
{
    /// <summary>The stored type. Text: <c>S</c> as bytes; <c>U</c> as four-byte characters, marked by <paramref name="unicode"/>.</summary>
    public static H5Type Parse(string descr, string file, out bool unicode)
    {
        unicode = false;
        var big = descr.StartsWith('>');
        var letters = descr.TrimStart('<', '>', '|', '=');
        var size = letters.Length > 1 && int.TryParse(letters.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : -1;
        var kind = letters.Length > 0 ? letters[0] : '?';
        if (kind == 'O') throw PersistenceErrors.Unsafe(file, "it holds pickled Python objects, which run code when they are read");
        switch (kind, size)
        {
            case ('f', 2 or 4 or 8): return new(H5TypeClass.Float, size, BigEndian: big);
            case ('i', 1 or 2 or 4 or 8): return new(H5TypeClass.Integer, size, BigEndian: big);
            case ('u', 1 or 2 or 4 or 8): return new(H5TypeClass.Integer, size, Signed: false, BigEndian: big);
            case ('b', 1): return new(H5TypeClass.Boolean, 1);
            case ('V', 2): return new(H5TypeClass.Opaque, 2);
            case ('S', >= 0 and < 1 << 28): return new(H5TypeClass.FixedString, size);
            case ('U', >= 0 and < 1 << 26):
                unicode = true;
                return new(H5TypeClass.FixedString, size * 4, BigEndian: big);
            default: throw PersistenceErrors.Unsupported(file, $"its elements are of the NumPy type '{descr}'");
        }
    }

    public static string Name(DType type) => type switch
    {
        DType.Float32 => "<f4", DType.Float64 => "<f8", DType.Float16 => "<f2", DType.BFloat16 => "|V2",
        DType.Int8 => "|i1", DType.UInt8 => "|u1", DType.Bool => "|b1", DType.Int32 => "<i4", DType.Int64 => "<i8",
        _ => throw new ArgumentException($"{type} has no fixed NumPy type."),
    };
}
