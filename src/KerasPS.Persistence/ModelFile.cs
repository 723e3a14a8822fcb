using KerasPS.Hdf5;
using KerasPS.Import;
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
        using var source = new FileByteSource(path);
        (var model, origin) = Load(source, options ?? LoadOptions.Default);
        return model;
    }

    /// <summary>Reads a whole model from memory.</summary>
    public static Model Load(byte[] bytes, string name, LoadOptions? options = null) =>
        Load(new MemoryByteSource(bytes, name), options ?? LoadOptions.Default).Model;

    /// <summary>
    /// Reads a whole model with a report: version and backend, every layer, missing and unused weights. A file that cannot be
    /// read gives a report without a model that says why.
    /// </summary>
    /// <exception cref="KerasException">The file is missing, damaged or unsafe.</exception>
    public static ImportReport LoadReport(string path, LoadOptions? options = null)
    {
        options ??= LoadOptions.Default;
        using var custom = CustomObjectScope.Open(options.CustomObjects);
        return Guarded(Path.GetFileName(path), () => ImportReader.Read(() => new FileByteSource(path), source => Load(source, options)));
    }

    /// <summary>Saves a model: <c>.keras</c> makes an archive, any other name the legacy HDF5 format.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">Where to.</param>
    /// <param name="force">Replaces a file that exists.</param>
    /// <param name="withOptimizer">Whether the optimizer's state is saved.</param>
    /// <param name="form">Whose form the HDF5 format has; an archive is always Keras 3's.</param>
    public static void Save(Model model, string path, bool force = false, bool withOptimizer = true, KerasForm form = KerasForm.Keras3)
    {
        if (model.Outputs.Count == 0)
            throw new KerasException("ModelNotBuilt", $"The model '{model.Name}' has no weights yet: its input shape is not known. Give the first layer -InputShape, or fit it first.");
        AtomicFile.Write(path, force, stream =>
        {
            if (IsArchive(path)) KerasArchiveFile.Write(model, stream, withOptimizer);
            else H5Writer.Write(LegacyFile.Write(model, withOptimizer, form), stream);
        });
    }

    /// <summary>
    /// Saves the weights alone: a name that ends in .weights.h5 gives the newer layout, in which the optimizer's state is
    /// kept as in Keras 3; any other the legacy one.
    /// </summary>
    public static void SaveWeights(Model model, string path, bool force = false) =>
        AtomicFile.Write(path, force, stream => H5Writer.Write(WeightFile.Tree(model, path), stream));

    /// <summary>Loads weights into a model, and the optimizer's state where the file has it and the model is compiled.</summary>
    /// <param name="model">The model, built.</param>
    /// <param name="path">A weights file, or a whole model's.</param>
    /// <param name="byName">Takes the layers whose names are in both instead of all by position.</param>
    /// <param name="skipMismatch">Passes over layers whose shapes differ.</param>
    /// <param name="skipped">Called with each layer passed over.</param>
    /// <returns>Who wrote the file, and which layers have found no weights or weights no layer.</returns>
    public static ImportReport LoadWeights(Model model, string path, bool byName = false, bool skipMismatch = false, Action<string>? skipped = null)
    {
        using var source = new FileByteSource(path);
        return Guarded(source.Name, () => WeightFile.Load(model, source, LoadOptions.Default, new(byName, skipMismatch, skipped)));
    }

    /// <summary>Loads weights from memory.</summary>
    public static ImportReport LoadWeights(Model model, byte[] bytes, string name, LoadOptions? options = null) =>
        Guarded(name, () => WeightFile.Load(model, new MemoryByteSource(bytes, name), options ?? LoadOptions.Default, WeightMatching.All));

    /// <summary>Tells what a file holds and how well it can be read, without making a model of it.</summary>
    /// <param name="path">A model file, a weights file, or an architecture (.json, .yaml).</param>
    public static ImportReport Inspect(string path)
    {
        using var source = new FileByteSource(path);
        return Guarded(source.Name, () => FileInspection.Inspect(source));
    }

    /// <summary>Tells what a file in memory holds.</summary>
    public static ImportReport Inspect(byte[] bytes, string name) =>
        Guarded(name, () => FileInspection.Inspect(new MemoryByteSource(bytes, name)));

    private static (Model Model, ModelOrigin Origin) Load(ByteSource source, LoadOptions options) => Guarded(source.Name, () =>
    {
        ModelOrigin origin;
        using var custom = CustomObjectScope.Open(options.CustomObjects);
        if (FileInspection.IsZip(source)) return (KerasArchiveFile.Read(source, options, out origin), origin);
        using var file = Hdf5File.Open(source);
        return (LegacyFile.Read(file.Root, file.Name, options, out origin), origin);
    });

    /// <summary>
    /// Whatever a file's content may lead to, the user gets an error of ours: a configuration can be wrong in more ways
    /// than its readers ask about.
    /// </summary>
    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (KerasException or OperationCanceledException or IOException or UnauthorizedAccessException))
        {
            throw new KerasException(PersistenceErrors.FileDamaged,
                $"'{file}' cannot be read: its content makes no model ({error.Message}). Copy it again from its source, or save it again with Keras.", error);
        }
    }

    private static bool IsArchive(string path) => path.EndsWith(".keras", StringComparison.OrdinalIgnoreCase);
}
