using System.IO.Compression;

namespace KerasPS.Archives;

/// <summary>Writes an archive of stored (unpacked) entries, as Keras does, with a date of its own choice: equal content, equal bytes.</summary>
internal sealed class ZipWriter(Stream stream) : IDisposable
{
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Date;
        using var target = entry.Open();
        write(target);
    }

    public void Add(string name, string text) => Add(name, target => target.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    public void Dispose() => archive.Dispose();
}
