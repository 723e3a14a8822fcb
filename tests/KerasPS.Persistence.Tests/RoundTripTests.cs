namespace KerasPS.Tests;

/// <summary>What is saved is read back the same: architecture, weights, compilation and optimizer state.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keras-save-").FullName;

    public static TheoryData<string> Folders => ["keras-files", "keras1", "keras2", "tfkeras", "keras3", "training"];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Saved_models_come_back_the_same(string archive)
    {
        var cases = GoldenArchive.Of(archive);
        // A fifth of all files keeps the test short; every kind of file is among them.
        var files = cases.Files.Where(f => (f.EndsWith(".h5", StringComparison.Ordinal) || f.EndsWith(".keras", StringComparison.Ordinal))
            && !f.Contains("weights", StringComparison.Ordinal) && (archive == "keras-files" || Sum(f) % 5 == 0)).ToList();
        var seen = 0;
        foreach (var file in files)
        {
            if (SavedModels.Load(cases.Bytes(file), file) is not { } model) continue;
            seen++;
            Compare(file, model, Saved(model, "a.keras"), exact: true);
            Compare(file, model, Saved(model, "a.h5"), exact: true);
            try
            {
                Compare(file, model, Saved(model, "b.h5", KerasForm.Keras2), exact: false);
            }
            catch (KerasException error) when (error.ErrorId is "FormatLacks")
            {
                // Keras 2 has no form for it, and the user was told so.
                continue;
            }
        }
        Assert.True(seen > files.Count / 2, $"{seen} of {files.Count}");
    }

    private Model Saved(Model model, string name, KerasForm form = KerasForm.Keras3)
    {
        var path = Path.Combine(folder, name);
        ModelFile.Save(model, path, force: true, form: form);
        UniqueNames.Reset();
        return ModelFile.Load(path);
    }

    private static void Compare(string file, Model expected, Model actual, bool exact)
    {
        var (a, b) = (expected.GetWeights(), actual.GetWeights());
        Assert.True(a.Length == b.Length, file);
        for (var i = 0; i < a.Length; i++) Assert.True(a[i].Bytes.SequenceEqual(b[i].Bytes), $"{file}: weight {i}");
        Assert.True(expected.IsCompiled == actual.IsCompiled, file);
        if (!exact || !expected.HasOptimizerState || expected.Optimizer!.Iterations == 0) return;
        Assert.True(expected.Optimizer.Iterations == actual.Optimizer!.Iterations, file);
        // Forms that follow older formulas keep slots that today's do not.
        if (expected.Optimizer.Slots.Count != actual.Optimizer.Slots.Count) return;
        foreach (var (slot, other) in expected.Optimizer.Slots.Zip(actual.Optimizer.Slots)) Assert.True(slot.Value.Bytes.SequenceEqual(other.Value.Bytes), $"{file}: {slot.Name}");
    }

    private static int Sum(string text) => text.Sum(c => c);
}
