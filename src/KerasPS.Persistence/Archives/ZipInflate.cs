using System.IO.Compression;
using KerasPS.Hdf5;
using KerasPS.Persistence;

namespace KerasPS.Archives;

/// <summary>Unpacks a deflated entry: into memory where it is small, else into a file that vanishes when it is closed.</summary>
internal static class ZipInflate
{
    private const int InMemory = 64 << 20;

    public static ByteSource Open(ByteSource source, long offset, ZipEntry entry)
    {
        var name = $"{source.Name}/{entry.Name}";
        using var packed = new SourceStream(new WindowByteSource(source, name, offset, entry.Packed));
        using var stream = new DeflateStream(packed, CompressionMode.Decompress);
        try
        {
            return entry.Size <= InMemory ? ToMemory(stream, entry, name) : ToFile(stream, entry, name);
        }
        catch (InvalidDataException error)
        {
            throw new KerasException(PersistenceErrors.FileDamaged, $"'{name}' is damaged: it cannot be unpacked. Copy the file again from its source.", error);
        }
    }

    private static MemoryByteSource ToMemory(Stream stream, ZipEntry entry, string name)
    {
        // Grows with what really comes, not with what was declared.
        var target = new MemoryStream((int)Math.Min(entry.Size, 1 << 20));
        Copy(stream, target, entry, name);
        return new(target.GetBuffer().AsMemory(0, (int)target.Length), name);
    }

    private static FileByteSource ToFile(Stream stream, ZipEntry entry, string name)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            Copy(stream, target, entry, name);
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.DeleteOnClose);
        return new(handle, name, 0, entry.Size);
    }

    private static void Copy(Stream stream, Stream target, ZipEntry entry, string name)
    {
        var buffer = new byte[1 << 16];
        long total = 0;
        uint crc = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            total += read;
            if (total > entry.Size) throw PersistenceErrors.TooLarge(name, $"it unpacks to more than the {entry.Size} bytes it declares");
            crc = Crc32.Update(crc, buffer.AsSpan(0, read));
            target.Write(buffer, 0, read);
        }
        if (total != entry.Size || crc != entry.Crc) throw PersistenceErrors.Damaged(name, "its checksum is wrong");
    }
}
