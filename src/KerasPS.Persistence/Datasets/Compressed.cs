using System.IO.Compression;

namespace KerasPS.Datasets;

/// <summary>Whole files that may be gzipped, with a limit on what they unpack to.</summary>
internal static class Compressed
{
    private const long Largest = 1L << 31;

    /// <summary>The bytes of a file, unpacked where its name ends in .gz.</summary>
    public static byte[] ReadAll(string path)
    {
        using var file = File.OpenRead(path);
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return File.ReadAllBytes(path);
        using var stream = new GZipStream(file, CompressionMode.Decompress);
        return ReadAll(stream, path);
    }

    /// <summary>The bytes of a stream.</summary>
    public static byte[] ReadAll(Stream stream, string name)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; copy.Write(buffer, 0, read))
            if (copy.Length + read > Largest - 1)
                throw new KerasException("DatasetTooLarge", $"'{name}' unpacks to more than {Largest} bytes; it is damaged or hostile.");
        return copy.ToArray();
    }
}
