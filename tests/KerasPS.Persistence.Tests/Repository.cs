using System.IO.Compression;

namespace KerasPS.Tests;

/// <summary>Where the repository's own files are, seen from a test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The entries of an archive of cases by name.</summary>
    public static Dictionary<string, byte[]> Cases(string archive)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Root, "tests", "Golden", archive));
        var entries = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var memory = new MemoryStream();
            stream.CopyTo(memory);
            entries[entry.FullName] = memory.ToArray();
        }
        return entries;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KerasPS.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
