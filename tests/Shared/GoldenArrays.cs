using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace KerasPS.Tests;

/// <summary>
/// Reads NumPy's npz files for the tests alone, so that the oracle's numbers do not pass through the code under test.
/// </summary>
public static partial class GoldenArrays
{
    public static IReadOnlyDictionary<string, Tensor> ReadNpz(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var arrays = new Dictionary<string, Tensor>();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            arrays[entry.FullName[..^".npy".Length]] = ReadNpy(copy.ToArray());
        }
        return arrays;
    }

    public static Tensor ReadNpy(byte[] bytes)
    {
        var wide = bytes[6] >= 2;
        var length = wide ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)) : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        var start = (wide ? 12 : 10) + length;
        var header = Encoding.UTF8.GetString(bytes, start - length, length);
        var type = Descr().Match(header).Groups[1].Value;
        var shape = new Shape([.. ShapeOf().Match(header).Groups[1].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(s => int.Parse(s, CultureInfo.InvariantCulture))]);
        if (header.Contains("'fortran_order': True", StringComparison.Ordinal) && shape.Rank > 1)
            return FromFortran(ReadValues(bytes.AsSpan(start), type, new Shape([.. shape.ToArray().Reverse()])), shape);
        return ReadValues(bytes.AsSpan(start), type, shape);
    }

    private static Tensor ReadValues(ReadOnlySpan<byte> data, string type, Shape shape)
    {
        if (type[1] is 'U' or 'S')
        {
            var width = int.Parse(type[2..], CultureInfo.InvariantCulture) * (type[1] == 'U' ? 4 : 1);
            var encoding = type[1] == 'U' ? Encoding.UTF32 : Encoding.UTF8;
            var strings = new string[shape.Size];
            for (var i = 0; i < strings.Length; i++)
                strings[i] = encoding.GetString(data.Slice(i * width, width)).TrimEnd('\0');
            return Tensor.FromStrings(strings, shape);
        }
        var dtype = type[1..] switch
        {
            "f4" => DType.Float32, "f8" => DType.Float64, "f2" => DType.Float16, "i4" => DType.Int32, "i8" => DType.Int64,
            "i1" => DType.Int8, "u1" => DType.UInt8, "b1" => DType.Bool, "V2" => DType.BFloat16,
            "i2" or "u2" or "u4" or "u8" => DType.Int64,
            _ => throw new FormatException($"npy type {type}"),
        };
        var tensor = new Tensor(shape, dtype);
        if (type[1..] is "i2" or "u2" or "u4" or "u8")
            for (var i = 0; i < tensor.Size; i++)
                tensor.SetDouble(i, type[1..] switch
                {
                    "i2" => BinaryPrimitives.ReadInt16LittleEndian(data[(i * 2)..]),
                    "u2" => BinaryPrimitives.ReadUInt16LittleEndian(data[(i * 2)..]),
                    "u4" => BinaryPrimitives.ReadUInt32LittleEndian(data[(i * 4)..]),
                    _ => BinaryPrimitives.ReadUInt64LittleEndian(data[(i * 8)..]),
                });
        else data[..tensor.Bytes.Length].CopyTo(tensor.Bytes);
        return tensor;
    }

    private static Tensor FromFortran(Tensor reversed, Shape shape)
    {
        var result = new Tensor(shape, reversed.DType);
        var index = new int[shape.Rank];
        for (long i = 0; i < result.Size; i++)
        {
            long at = 0;
            for (var axis = shape.Rank - 1; axis >= 0; axis--) at = at * shape[axis] + index[axis];
            result.SetDouble(i, reversed.GetDouble(at));
            for (var axis = shape.Rank - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) index[axis] = 0;
        }
        return result;
    }

    [GeneratedRegex(@"'descr': '([^']+)'")]
    private static partial Regex Descr();

    [GeneratedRegex(@"'shape': \(([^)]*)\)")]
    private static partial Regex ShapeOf();
}
