using System.Globalization;
using System.Text;
using KerasPS.Hdf5;
using KerasPS.Persistence;

namespace KerasPS.Npy;

/// <summary>The header of a NumPy array file: a Python dictionary literal with type, order and shape.</summary>
internal sealed record NpyHeader(string Descr, bool FortranOrder, int[] Dims, long DataOffset)
{
    private const int MaxHeader = 1 << 16;

    public static bool IsNpy(ReadOnlySpan<byte> start) => start.StartsWith(Magic);

    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public static NpyHeader Read(ByteSource source)
    {
        Span<byte> start = stackalloc byte[12];
        source.Read(0, start[..10]);
        if (!IsNpy(start)) throw new KerasException(PersistenceErrors.FileFormatUnknown, $"'{source.Name}' is no NumPy array file (.npy).");
        int version = start[6];
        if (version is < 1 or > 3) throw PersistenceErrors.Unsupported(source.Name, $"its NumPy format has the version {version}");
        long size;
        var offset = version == 1 ? 10 : 12;
        if (version == 1) size = start[8] | start[9] << 8;
        else
        {
            source.Read(0, start);
            size = BitConverter.ToUInt32(start[8..]);
        }
        if (size > MaxHeader) throw PersistenceErrors.TooLarge(source.Name, $"its header declares {size} bytes");
        var bytes = new byte[size];
        source.Read(offset, bytes);
        return Parse(Encoding.UTF8.GetString(bytes), offset + size, source.Name);
    }

    private static NpyHeader Parse(string text, long dataOffset, string file)
    {
        var descr = Value(text, "descr", file);
        if (descr[0] is not ('\'' or '"'))
            throw PersistenceErrors.Unsupported(file, "its elements are records of several fields");
        var shape = Value(text, "shape", file);
        var close = shape.IndexOf(')');
        if (shape[0] != '(' || close < 0) throw PersistenceErrors.Damaged(file, "its shape is no tuple");
        var dims = shape[1..close].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => int.TryParse(part.TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out var dim)
                ? dim : throw PersistenceErrors.Damaged(file, $"an axis has the length '{part}'")).ToArray();
        if (dims.Length > H5Limits.Rank) throw PersistenceErrors.Damaged(file, $"it has {dims.Length} axes");
        var end = descr.IndexOf(descr[0], 1);
        if (end < 0) throw PersistenceErrors.Damaged(file, "its type has no end");
        return new(descr[1..end], Value(text, "fortran_order", file).StartsWith("True", StringComparison.Ordinal), dims, dataOffset);
    }

    private static string Value(string text, string key, string file)
    {
        var at = text.IndexOf($"'{key}'", StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf($"\"{key}\"", StringComparison.Ordinal);
        var colon = at < 0 ? -1 : text.IndexOf(':', at);
        var value = colon < 0 ? "" : text[(colon + 1)..].TrimStart();
        return value.Length > 0 ? value : throw PersistenceErrors.Damaged(file, $"its header lacks '{key}'");
    }
}
