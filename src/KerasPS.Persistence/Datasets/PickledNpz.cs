using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KerasPS.Pickle;

namespace KerasPS.Datasets;

/// <summary>An npz file of which some arrays hold Python lists (dtype object), which NumPy pickles; or a pickle of Keras 1.</summary>
internal sealed class PickledNpz
{
    private readonly Dictionary<string, byte[]> entries = [];
    private readonly string path;

    private readonly Dictionary<string, IReadOnlyList<object?>> lists = [];

    // A version of Keras or of its NumPy that fails at what a pickle calls fails here as well, where that version is asked for.
    private readonly KerasVersion? version;

    private PickledNpz(string path, KerasVersion? version)
    {
        this.path = path;
        this.version = version;
        if (PickledTexts.Is(path))
        {
            lists = PickledTexts.Read(path);
            return;
        }
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            entries[Path.GetFileNameWithoutExtension(entry.Name)] = Compressed.ReadAll(stream, entry.FullName);
        }
    }

    public static PickledNpz Read(string path, KerasVersion? version = null) => new(path, version);

    /// <summary>An array of lists of numbers.</summary>
    public IReadOnlyList<int[]> Sequences(string name)
    {
        if (lists.TryGetValue(name, out var texts)) return [.. texts.Select(Words)];
        Check(name);
        if (PickleReader.Read(Entry(name), Start(name)) is not PickledArray { Items: { } items })
            throw new KerasException("DatasetDamaged", $"'{path}': the array '{name}' does not hold lists.");
        return [.. items.Select(Words)];
    }

    /// <summary>A plain array of integers.</summary>
    public Tensor Labels(string name)
    {
        if (lists.TryGetValue(name, out var given)) return Tensor.From([.. given.Select(l => (long)l!)]);
        var data = Entry(name).AsSpan(Start(name));
        var labels = new long[data.Length / sizeof(long)];
        for (var i = 0; i < labels.Length; i++) labels[i] = BinaryPrimitives.ReadInt64LittleEndian(data[(i * sizeof(long))..]);
        return Tensor.From(labels);
    }

    private void Check(string name)
    {
        var (call, reason) = version switch
        {
            KerasVersion.Keras3 => ("_codecs", "Keras 3 refuses its call of _codecs.encode"),
            KerasVersion.Keras1 or KerasVersion.Keras2 => ("numpy._core", "the NumPy of its time has no module numpy._core"),
            _ => (null, null),
        };
        if (call is null || Entry(name).AsSpan().IndexOf(Encoding.Latin1.GetBytes(call)) < 0) return;
        throw new KerasException("DatasetVersionFails", $"'{path}': {version} does not read the array '{name}': {reason}. Leave -KerasVersion out to read it.");
    }

    private static int[] Words(object? text) => [.. ((List<object?>)text!).Select(w => checked((int)(long)w!))];

    private byte[] Entry(string name) => entries.TryGetValue(name, out var bytes) && bytes.Length > 10
        ? bytes
        : throw new KerasException("DatasetDamaged", $"'{path}' has no array '{name}'.");

    // Behind the magic and the version: the header's length, two bytes in version 1, four since.
    private int Start(string name)
    {
        var bytes = Entry(name);
        return bytes[6] == 1 ? 10 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)) : 12 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
    }
}
