using System.Formats.Tar;
using System.IO.Compression;
using KerasPS.Pickle;

namespace KerasPS.Datasets;

/// <summary>The archives of the CIFAR data: pickled batches of 32×32 colour images, planes red, green, blue.</summary>
internal static class CifarArchive
{
    private const int Side = 32;

    /// <summary>The folder into which Keras unpacked the archive, where it is in the cache.</summary>
    public static string? Unpacked(string name)
    {
        var cache = Path.Combine(KerasCache.Root, "datasets");
        return new[] { Path.Combine(cache, name + "-target", name), Path.Combine(cache, name) }
            .FirstOrDefault(f => Directory.Exists(f) && Directory.EnumerateFiles(f).Any(b => Wanted(Path.GetFileName(b))));
    }

    /// <summary>The batches by file name; a path names the archive or a folder with the unpacked batches.</summary>
    public static Dictionary<string, Dictionary<object, object?>> Read(string path)
    {
        var batches = new Dictionary<string, Dictionary<object, object?>>();
        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path).Where(f => Wanted(Path.GetFileName(f))))
                batches[Path.GetFileName(file)] = (Dictionary<object, object?>)PickleReader.Read(File.ReadAllBytes(file))!;
            return batches;
        }
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            var name = entry.Name[(entry.Name.LastIndexOf('/') + 1)..];
            if (entry.DataStream is { } data && Wanted(name))
                batches[name] = (Dictionary<object, object?>)PickleReader.Read(Compressed.ReadAll(data, name))!;
        }
        return batches;
    }

    /// <summary>Images and labels of some batches in order; images with channels where the session has them.</summary>
    public static (Tensor X, Tensor Y) Of(Dictionary<string, Dictionary<object, object?>> batches, IEnumerable<string> names, string labels, DType labelType)
    {
        var images = new List<Tensor>();
        var values = new List<long>();
        foreach (var name in names)
        {
            if (!batches.TryGetValue(name, out var batch))
                throw new KerasException("DatasetDamaged", $"The CIFAR archive has no batch '{name}'.");
            var data = ((PickledArray)batch["data"]!).ToTensor();
            images.Add(data.Reshape(new(data.Shape[0], 3, Side, Side)));
            values.AddRange(((List<object?>)batch[labels]!).Select(l => (long)l!));
        }
        var x = TensorRows.Join(images);
        var y = new Tensor(new(values.Count, 1), labelType);
        for (var i = 0; i < values.Count; i++) y.SetDouble(i, values[i]);
        return (KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst ? x : ChannelsLast(x), y);
    }

    private static Tensor ChannelsLast(Tensor x)
    {
        var result = new Tensor(new(x.Shape[0], Side, Side, 3), x.DType);
        var source = x.Span<byte>();
        var target = result.Span<byte>();
        for (var image = 0; image < x.Shape[0]; image++)
            for (var channel = 0; channel < 3; channel++)
                for (var pixel = 0; pixel < Side * Side; pixel++)
                    target[(image * Side * Side + pixel) * 3 + channel] = source[(image * 3 + channel) * Side * Side + pixel];
        return result;
    }

    private static bool Wanted(string name) => name.StartsWith("data_batch_", StringComparison.Ordinal) || name is "test_batch" or "train" or "test";
}
