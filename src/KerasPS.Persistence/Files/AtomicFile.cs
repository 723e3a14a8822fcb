using System.Security.Cryptography;

namespace KerasPS.Persistence;

/// <summary>
/// Writes a file so that at every moment the old one or the new one stands there whole: the bytes go to a temporary
/// name in the same folder, are flushed to the disk, and take the final name in one step.
/// </summary>
public static class AtomicFile
{
    private const string Suffix = ".keras-tmp";

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its final path; the folder must exist.</param>
    /// <param name="force">Whether a file of that name may be replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="KerasException">The file exists and <paramref name="force"/> is not given, or the folder is missing.</exception>
    public static void Write(string path, bool force, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
            throw new KerasException(PersistenceErrors.FileMissing, $"The folder '{folder}' does not exist. Make it first, or give another path.");
        if (!force) RefuseExisting(full);
        RemoveLeftovers(folder, Path.GetFileName(full));
        var temporary = Path.Combine(folder,
            $".{Path.GetFileName(full)}.{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}{Suffix}");
        try
        {
            // No buffer: large arrays pass straight from their memory to the file. FileShare.None marks it as alive.
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
            {
                using var buffered = new BufferedStream(stream, 1 << 16);
                write(buffered);
                buffered.Flush();
                stream.Flush(flushToDisk: true);
            }
            if (!force) RefuseExisting(full);
            File.Move(temporary, full, overwrite: force);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void RefuseExisting(string full)
    {
        if (File.Exists(full) || Directory.Exists(full))
            throw new KerasException(PersistenceErrors.FileExists,
                $"'{full}' exists. Use -Force to replace it, or give another path.");
    }

    // A process that was killed leaves its temporary file behind; one that is still written to is held open.
    private static void RemoveLeftovers(string folder, string name)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, $".{name}.*{Suffix}"))
            try
            {
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(leftover) < TimeSpan.FromMinutes(1)) continue;
                using (new FileStream(leftover, FileMode.Open, FileAccess.Write, FileShare.None)) { }
                File.Delete(leftover);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Somebody else's, or in use: not ours to remove.
                continue;
            }
    }
}
