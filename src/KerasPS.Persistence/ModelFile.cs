using KerasPS.Archives;
using KerasPS.Hdf5;
using KerasPS.KerasArchive;
using KerasPS.KerasH5;
using KerasPS.Persistence;
using KerasPS.Upgrades;

namespace KerasPS;

/// <summary>
/// Model files of every Keras generation: legacy HDF5 (<c>.h5</c>), archives (<c>.keras</c>) and weights files. A file is
/// data: nothing in it is ever run.
/// </summary>
public static class ModelFile
{
    /// <summary>Reads a whole model.</summary>
    /// <param name="path">An .h5, .hdf5 or .keras file; the content decides, not the name.</param>
    /// <param name="options">How it is read; null: the usual way.</param>
    /// <exception cref="KerasException">The file is missing, damaged, unsafe or holds something that cannot be read.</exception>
    public static Model Load(string path, LoadOptions? options = null) => Load(path, options, out _);

    /// <summary>Reads a whole model and tells who wrote it and what reading it changed.</summary>
    public static Model Load(string path, LoadOptions? options, out ModelOrigin origin)
    {
        if (!File.Exists(path))
            throw new KerasException(PersistenceErrors.FileMissing, $"There is no file '{path}'. Check the path; relative paths start at the current location.");
        return Load(new FileByteSource(path), options ?? LoadOptions.Default, out origin);
    }

    /// <summary>Reads a whole model from memory.</summary>
    public static Model Load(byte[] bytes, string name, LoadOptions? options = null) =>
        Load(new MemoryByteSource(bytes, name), options ?? LoadOptions.Default, out _);

    /// <summary>Saves a model: <c>.keras</c> makes an archive, any other name the legacy HDF5 format.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">Where to.</param>
    /// <param name="force">Replaces a file that exists.</param>
    /// <param name="withOptimizer">Whether the optimizer's state is saved.</param>
    public static void Save(Model model, string path, bool force = false, bool withOptimizer = true)
    {
        if (model.Outputs.Count == 0)
            throw new KerasException("ModelNotBuilt", $"The model '{model.Name}' has no weights yet: its input shape is not known. Give the first layer -InputShape, or fit it first.");
        AtomicFile.Write(path, force, stream =>
        {
            if (IsArchive(path)) KerasArchiveFile.Write(model, stream, withOptimizer);
            else H5Writer.Write(LegacyFile.Write(model, withOptimizer), stream);
        });
    }

    /// <summary>Saves the weights alone: a name that ends in .weights.h5 gives the newer layout, any other the legacy one.</summary>
    public static void SaveWeights(Model model, string path, bool force = false) => AtomicFile.Write(path, force, stream =>
    {
        var root = new H5Group();
        if (path.EndsWith(".weights.h5", StringComparison.OrdinalIgnoreCase)) ArchiveWeights.Write(root, model);
        else LegacyFile.WriteWeights(root, model);
        H5Writer.Write(root, stream);
    });

    /// <summary>Loads weights into a model.</summary>
    /// <param name="model">The model, built.</param>
    /// <param name="path">A weights file, or a whole model's.</param>
    /// <param name="byName">Takes the layers whose names are in both instead of all by position.</param>
    /// <param name="skipMismatch">With <paramref name="byName"/>: passes over layers whose shapes differ.</param>
    /// <param name="skipped">Called with each layer passed over.</param>
    public static void LoadWeights(Model model, string path, bool byName = false, bool skipMismatch = false, Action<string>? skipped = null)
    {
        if (!File.Exists(path))
            throw new KerasException(PersistenceErrors.FileMissing, $"There is no file '{path}'. Check the path; relative paths start at the current location.");
        LoadWeights(model, new FileByteSource(path), LoadOptions.Default, byName, skipMismatch, skipped);
    }

    /// <summary>Loads weights from memory.</summary>
    public static void LoadWeights(Model model, byte[] bytes, string name, LoadOptions? options = null) =>
        LoadWeights(model, new MemoryByteSource(bytes, name), options ?? LoadOptions.Default, false, false, null);

    private static void LoadWeights(Model model, ByteSource source, LoadOptions options, bool byName, bool skipMismatch, Action<string>? skipped)
    {
        if (IsZip(source))
        {
            using var zip = ZipReader.Open(source);
            var entry = zip.Entries.GetValueOrDefault("model.weights.h5") ?? throw PersistenceErrors.Damaged(zip.Name, "it has no entry 'model.weights.h5'");
            using var inner = Hdf5File.Open(zip.Source(entry));
            ArchiveWeights.Read(inner.Root, model, zip.Name);
            return;
        }
        using var file = Hdf5File.Open(source);
        if (StoredWeights.GroupOf(file.Root) is not { } group)
        {
            ArchiveWeights.Read(file.Root, model, file.Name);
            return;
        }
        var origin = LegacyFile.OriginOf(file.Root, options);
        var layers = StoredWeights.Read(group, file.Name);
        if (byName) WeightLoading.ByName(model, layers, origin, skipMismatch, skipped);
        else WeightLoading.All(model, layers, origin);
    }

    private static Model Load(ByteSource source, LoadOptions options, out ModelOrigin origin)
    {
        if (IsZip(source)) return KerasArchiveFile.Read(source, options, out origin);
        using var file = Hdf5File.Open(source);
        return LegacyFile.Read(file.Root, file.Name, options, out origin);
    }

    private static bool IsZip(ByteSource source)
    {
        Span<byte> start = stackalloc byte[4];
        if (source.Length < start.Length) throw PersistenceErrors.Damaged(source.Name, "it is too short for a model");
        source.Read(0, start);
        return ZipReader.IsZip(start);
    }

    private static bool IsArchive(string path) => path.EndsWith(".keras", StringComparison.OrdinalIgnoreCase);
}
