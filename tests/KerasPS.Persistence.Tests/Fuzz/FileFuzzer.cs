using System.Diagnostics;
using KerasPS.Hdf5;

namespace KerasPS.Tests;

/// <summary>
/// Damages every golden file in turn and reads it: each time a model or an error of ours must come, soon and without
/// memory that the file's size does not explain.
/// </summary>
internal sealed class FileFuzzer
{
    private static readonly string[] Folders = ["keras-files", "keras1", "keras2", "tfkeras", "keras3", "training"];
    private readonly List<(string Name, byte[] Bytes)> files = [];

    public FileFuzzer()
    {
        foreach (var folder in Folders)
        {
            var archive = GoldenArchive.Of(folder);
            foreach (var file in archive.Files)
                if (file.EndsWith(".h5", StringComparison.Ordinal) || file.EndsWith(".keras", StringComparison.Ordinal)
                    || (file.EndsWith(".npz", StringComparison.Ordinal) && file[0] % 8 == 0))
                    files.Add(($"{folder}/{file}", archive.Bytes(file)));
        }
        foreach (var (name, bytes) in Repository.Cases("h5py-forms.zip"))
            if (name.EndsWith(".h5", StringComparison.Ordinal)) files.Add((name, bytes));
    }

    public int Read { get; private set; }

    public int Refused { get; private set; }

    public TimeSpan Slowest { get; private set; }

    /// <summary>Runs mutations from a number on; returns what went wrong, one line each.</summary>
    public List<string> Run(int count, int first = 0, TimeSpan? limit = null)
    {
        var failures = new List<string>();
        var clock = Stopwatch.StartNew();
        for (var i = first; i < first + count && failures.Count < 20; i++)
        {
            if (limit is { } most && clock.Elapsed > most) break;
            var (name, bytes) = files[(int)((uint)i * 2654435761 % (uint)files.Count)];
            if (One(name, Mutation.Of(bytes, (ulong)i)) is { } failure) failures.Add($"{name}, mutation {i}: {failure}");
        }
        return failures;
    }

    private string? One(string name, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        try
        {
            Open(name, bytes);
            Read++;
        }
        catch (KerasException)
        {
            Refused++;
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name}: {error.Message} {error.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
        if (clock.Elapsed > Slowest) Slowest = clock.Elapsed;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > 16L * bytes.Length + (64 << 20)) return $"{allocated >> 20} MB allocated for {bytes.Length} bytes";
        return clock.Elapsed > TimeSpan.FromSeconds(20) ? $"took {clock.Elapsed.TotalSeconds:f1} s" : null;
    }

    private static void Open(string name, byte[] bytes)
    {
        UniqueNames.Reset();
        if (name.EndsWith(".npz", StringComparison.Ordinal)) KerasPS.Persistence.NumpyFile.ReadArchive(new MemoryByteSource(bytes, name));
        else if (name.EndsWith("old.h5", StringComparison.Ordinal) || name.EndsWith("new.h5", StringComparison.Ordinal) || name.EndsWith("v110.h5", StringComparison.Ordinal))
        {
            using var file = Hdf5File.Open(new MemoryByteSource(bytes, name));
            foreach (var (_, dataset) in file.Root.Datasets())
                if (dataset.Type.TensorType is not null) dataset.Read();
        }
        else
        {
            ModelFile.Inspect(bytes, name);
            ModelFile.Load(bytes, name);
        }
    }

    /// <summary>The command: <c>--fuzz count [first]</c>.</summary>
    public static int Command(int count, int first)
    {
        var fuzzer = new FileFuzzer();
        var clock = Stopwatch.StartNew();
        var failures = fuzzer.Run(count, first);
        foreach (var failure in failures) Console.Out.WriteLine(failure);
        using var process = Process.GetCurrentProcess();
        Console.Out.WriteLine(FormattableString.Invariant(
            $"{fuzzer.Read} read, {fuzzer.Refused} refused, {failures.Count} failed in {clock.Elapsed.TotalSeconds:f0} s; slowest {fuzzer.Slowest.TotalSeconds:f2} s; peak {process.PeakWorkingSet64 >> 20} MB"));
        return failures.Count == 0 ? 0 : 1;
    }
}
