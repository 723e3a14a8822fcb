using KerasPS.Datasets;

namespace KerasPS;

/// <summary>
/// One of Keras' small datasets (<c>keras.datasets</c>): read from a path, from Keras' cache folder, or downloaded from
/// the official place with a check of its hash.
/// </summary>
[Category("keras.datasets")]
public abstract class KerasDataset : KerasObject
{
    /// <summary>The folder of Keras' datasets on the server.</summary>
    protected const string Server = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";

    /// <summary>The file to read instead of the cached one; its hash is not checked.</summary>
    [Option(Help = "A file to read instead of the cached one; its hash is not checked.")]
    public string? Path { get; set; }

    /// <summary>The Keras whose results, and whose refusals, are wanted where versions differ; null: Keras 3's results for all that can be read.</summary>
    [Option(Help = "Follow the loaders of keras1, keras2, tf_keras or keras3 where they differ, or 1, 2 or 3; Keras 3's results where none is given.")]
    public KerasVersion? KerasVersion { get; init; }

    /// <summary>How a file that is not in the cache is downloaded.</summary>
    public DownloadOptions Download { get; set; } = DownloadOptions.Silent;

    /// <summary>Reads training and test data.</summary>
    /// <exception cref="KerasException">An option is wrong, or the file is not there and cannot be downloaded.</exception>
    public abstract LoadedDataset Load();

    /// <summary>The file with the number of every word; null where the data are no texts.</summary>
    protected virtual CachedFile? WordFile => null;

    /// <summary>The classes' names by number; empty where Keras has none.</summary>
    public virtual IReadOnlyList<string> ClassNames => [];

    /// <summary>The number of every word, from <see cref="Path"/> or the cached file, without what the loader adds to it.</summary>
    /// <exception cref="KerasException">The data are no texts.</exception>
    public IReadOnlyDictionary<string, int> ReadWordIndex() => WordFile is { } file
        ? Datasets.WordIndexFile.Read(Path ?? file.Get(Download))
        : throw new KerasException("DatasetHasNoWords", $"{ClassName} holds no texts; the numbers of words belong to imdb and reuters.");

    /// <summary>The given path, or the cached file.</summary>
    protected string Source(string name, string? hash, string subfolder = "datasets", string server = Server) =>
        Path ?? new CachedFile(name, subfolder, new Uri(server + name), hash).Get(Download);
}
