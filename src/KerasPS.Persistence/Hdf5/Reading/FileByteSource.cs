using KerasPS.Persistence;
using Microsoft.Win32.SafeHandles;

namespace KerasPS.Hdf5;

/// <summary>The bytes of a file on disk, or a window of them (a stored entry of an archive is read in place).</summary>
internal sealed class FileByteSource : ByteSource
{
    private readonly SafeFileHandle handle;
    private readonly long start;

    public FileByteSource(string path)
    {
        Name = Path.GetFileName(path);
        handle = OpenHandle(path);
        Length = RandomAccess.GetLength(handle);
    }

    /// <summary>A window of a file that is open already; the source takes over the handle.</summary>
    public FileByteSource(SafeFileHandle handle, string name, long start, long length)
    {
        this.handle = handle;
        this.start = start;
        Name = name;
        Length = length;
    }

    public override string Name { get; }

    public override long Length { get; }

    public static SafeFileHandle OpenHandle(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KerasException(PersistenceErrors.FileMissing,
                $"There is no file '{path}'. Give the path of an existing file.", error);
        }
    }

    protected override void ReadCore(long offset, Span<byte> target)
    {
        while (target.Length > 0)
        {
            var read = RandomAccess.Read(handle, target, start + offset);
            if (read == 0) throw PersistenceErrors.Damaged(Name, $"it ended at {offset} while it was read");
            target = target[read..];
            offset += read;
        }
    }

    public override void Dispose() => handle.Dispose();
}
