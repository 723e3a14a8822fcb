using System.IO.Compression;
using System.Text.Json.Nodes;

namespace KerasPS.Tests;

/// <summary>One folder of golden cases (computed by real Keras), kept as a zip archive under tests/Golden.</summary>
public sealed class GoldenArchive
{
    private static readonly Dictionary<string, GoldenArchive> Open = [];
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;
    private readonly Lazy<JsonObject[]> cases;

    private GoldenArchive(string folder)
    {
        Folder = folder;
        zip = new(new MemoryStream(File.ReadAllBytes(Path.Combine(Root, folder + ".zip")), writable: false), ZipArchiveMode.Read);
        entries = zip.Entries.ToDictionary(e => e.FullName);
        Files = [.. entries.Keys];
        cases = new(() => [.. Json("cases.json").AsArray().Select(c => c!.AsObject())]);
    }

    /// <summary>The folder with the archives: beside the sources, found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    public string Folder { get; }

    /// <summary>The names of all files in the folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The archive of a folder: applications, datasets, keras-files, keras1, keras2, keras3, parts, tfkeras or training.</summary>
    public static GoldenArchive Of(string folder)
    {
        lock (Open) return Open.TryGetValue(folder, out var found) ? found : Open[folder] = new(folder);
    }

    public bool Has(string file) => entries.ContainsKey(file);

    public byte[] Bytes(string file)
    {
        if (!entries.TryGetValue(file, out var entry)) throw new FileNotFoundException($"{Folder}.zip has no file '{file}'.");
        lock (zip)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
    }

    public JsonNode Json(string file) => JsonNode.Parse(Bytes(file))!;

    /// <summary>The cases, as cases.json lists them; not to be changed.</summary>
    public IReadOnlyList<JsonObject> Cases() => cases.Value;

    /// <summary>The case of a name.</summary>
    public JsonObject Case(string name) => Cases().First(c => c["name"]!.GetValue<string>() == name);

    /// <summary>The arrays of an npz file by name.</summary>
    public IReadOnlyDictionary<string, Tensor> Arrays(string file) => GoldenArrays.ReadNpz(Bytes(file));

    /// <summary>Writes a file of the archive into a folder and returns its path.</summary>
    public string Extract(string file, string folder)
    {
        var path = Path.Combine(folder, Path.GetFileName(file));
        File.WriteAllBytes(path, Bytes(file));
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "Golden");
            if (Directory.Exists(candidate)) return candidate;
        }
        throw new DirectoryNotFoundException("tests/Golden was not found above the test assembly.");
    }
}
