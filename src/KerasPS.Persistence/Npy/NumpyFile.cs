using KerasPS.Archives;
using KerasPS.Hdf5;
using KerasPS.Npy;

namespace KerasPS.Persistence;

/// <summary>Reads and writes NumPy's array files: <c>.npy</c> holds one array, <c>.npz</c> several by name.</summary>
public static class NumpyFile
{
    /// <summary>Reads a <c>.npy</c> file.</summary>
    /// <exception cref="KerasException">The file is damaged, declares too much, or holds Python objects.</exception>
    public static Tensor ReadArray(string path)
    {
        using var source = new FileByteSource(path);
        return NpyReader.Read(source);
    }

    /// <summary>Reads every array of a <c>.npz</c> file, in the archive's order.</summary>
    /// <exception cref="KerasException">The file is damaged, declares too much, or holds Python objects.</exception>
    public static IReadOnlyDictionary<string, Tensor> ReadArchive(string path) => ReadArchive(new FileByteSource(path));

    /// <summary>Writes one array as <c>.npy</c>.</summary>
    public static void WriteArray(string path, Tensor tensor, bool force = false) =>
        AtomicFile.Write(path, force, stream => NpyWriter.Write(stream, tensor));

    /// <summary>Writes several arrays as <c>.npz</c>.</summary>
    public static void WriteArchive(string path, IEnumerable<KeyValuePair<string, Tensor>> arrays, bool force = false) =>
        AtomicFile.Write(path, force, stream =>
        {
            using var zip = new ZipWriter(stream);
            foreach (var (name, tensor) in arrays) zip.Add(name + ".npy", target => NpyWriter.Write(target, tensor));
        });

    internal static IReadOnlyDictionary<string, Tensor> ReadArchive(ByteSource source)
    {
        using var zip = ZipReader.Open(source);
        var arrays = new OrderedDictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, entry) in zip.Entries)
        {
            using var data = zip.Source(entry);
            arrays[name.EndsWith(".npy", StringComparison.Ordinal) ? name[..^4] : name] = NpyReader.Read(data);
        }
        return arrays;
    }
}
