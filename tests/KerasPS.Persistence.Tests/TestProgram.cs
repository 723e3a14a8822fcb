using KerasPS.Persistence;

namespace KerasPS.Tests;

/// <summary>The test assembly run as a program: saves a file again and again until it is killed, reads damaged files, saves models for other readers or reads those of other writers.</summary>
public static class TestProgram
{
    public static int Main(string[] args)
    {
        if (args is ["--fuzz", var count, .. var from])
            return FileFuzzer.Command(Number(count), from.Length > 0 ? Number(from[0]) : 0);
        if (args is ["--save-models", var folder, .. var one])
        {
            Directory.CreateDirectory(folder);
            var (saved, failures) = SavedModels.SaveAll(folder, one.Length > 0 ? Number(one[0]) : 1);
            foreach (var failure in failures) Console.Out.WriteLine(failure);
            Console.Out.WriteLine($"{saved} models saved, {failures.Count} not");
            return failures.Count;
        }
        if (args is ["--read-models", var models])
        {
            var (read, differences) = ReadModels.ReadAll(models);
            foreach (var difference in differences) Console.Out.WriteLine(difference);
            Console.Out.WriteLine($"{read} models read, {differences.Count} differ");
            return differences.Count;
        }
        if (args is not ["--write-atomically", var path, var first]) return 0;
        for (var version = Number(first); ; version++)
        {
            Write(path, version);
            Console.Out.WriteLine(version);
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A file that says which version it is, in every one of its blocks.</summary>
    public static void Write(string path, int version) => AtomicFile.Write(path, force: true, stream =>
    {
        for (var block = 0; block < 64; block++) stream.Write(BitConverter.GetBytes(version * 64L + block));
        stream.Write(new byte[200_000]);
        stream.Write(BitConverter.GetBytes(version));
    });

    /// <summary>The version of a whole file, or null where it is a mixture or cut short.</summary>
    public static int? VersionOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length != 64 * 8 + 200_000 + 4) return null;
        var version = BitConverter.ToInt32(bytes, bytes.Length - 4);
        for (var block = 0; block < 64; block++)
            if (BitConverter.ToInt64(bytes, block * 8) != version * 64L + block) return null;
        return version;
    }
}
