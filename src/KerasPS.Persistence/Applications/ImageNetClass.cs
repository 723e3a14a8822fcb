namespace KerasPS;

/// <summary>One of ImageNet's thousand classes.</summary>
/// <param name="Id">Its WordNet number, for example n02123045.</param>
/// <param name="Name">Its name, for example tabby.</param>
public sealed record ImageNetClass(string Id, string Name)
{
    private const string Hash = "c2c37ea517e94d9795004a39431a14cb";

    /// <summary>The file with the classes' names.</summary>
    public static CachedFile File { get; } = new("imagenet_class_index.json", "models",
        new("https://storage.googleapis.com/download.tensorflow.org/data/imagenet_class_index.json"), Hash);

    /// <summary>The classes in order.</summary>
    /// <param name="path">A file in the form of Keras' imagenet_class_index.json; null: that of the cache, downloaded where it is missing.</param>
    /// <param name="download">How it is downloaded.</param>
    /// <exception cref="KerasException">The file has another form.</exception>
    public static IReadOnlyList<ImageNetClass> All(string? path = null, DownloadOptions? download = null)
    {
        path ??= File.Get(download);
        try
        {
            var entries = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string[]>>(System.IO.File.ReadAllBytes(path))!;
            var classes = new ImageNetClass[entries.Count];
            foreach (var (number, names) in entries)
                classes[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)] = new(names[0], names[1]);
            return classes;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new KerasException("ClassIndexDamaged", $"'{path}' is no list of classes; expected JSON of the form {{\"0\": [\"n01440764\", \"tench\"], …}}.", e);
        }
    }
}
