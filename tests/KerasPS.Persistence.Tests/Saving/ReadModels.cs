using System.Globalization;
using KerasPS.Persistence;

namespace KerasPS.Tests;

/// <summary>
/// Reads models that another program saved, each beside an npz with its inputs (x0, …) and outputs (y0, …), and compares what they
/// predict here: the way to hold our reader against any number of further models.
/// </summary>
internal static class ReadModels
{
    /// <summary>Reads all models of a folder; returns what differs.</summary>
    public static (int Read, List<string> Differences) ReadAll(string folder)
    {
        var differences = new List<string>();
        var files = Directory.GetFiles(folder).Where(f => f.EndsWith(".keras", StringComparison.Ordinal) || f.EndsWith(".h5", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            UniqueNames.Reset();
            try
            {
                var recorded = NumpyFile.ReadArchive(Path.ChangeExtension(file, ".npz"));
                if (Difference(ModelFile.Load(file), recorded) is { } difference) differences.Add($"{Path.GetFileName(file)}: {difference}");
            }
            catch (Exception error) when (error is KerasException or InvalidOperationException or ArgumentException or NotSupportedException or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
            {
                differences.Add($"{Path.GetFileName(file)}: {error.GetType().Name}: {error.Message}");
            }
        }
        return (files.Count, differences);
    }

    private static string? Difference(Model model, IReadOnlyDictionary<string, Tensor> recorded)
    {
        var (inputs, expected) = (Numbered(recorded, "x"), Numbered(recorded, "y"));
        using var function = new Function(model.Inputs, model.Outputs);
        var outputs = function.Invoke([.. inputs.Zip(model.Inputs).Select(p => p.First.Cast(p.Second.DType))]);
        if (outputs.Length != expected.Length) return $"{outputs.Length} outputs, expected {expected.Length}";
        for (var i = 0; i < outputs.Length; i++)
            if (GoldenCompare.Difference(string.Create(CultureInfo.InvariantCulture, $"y{i}"), outputs[i], expected[i], 1e-4) is { } text) return text;
        return null;
    }

    private static Tensor[] Numbered(IReadOnlyDictionary<string, Tensor> arrays, string prefix) =>
        [.. Enumerable.Range(0, arrays.Keys.Count(k => k.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(i => arrays[string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}")])];
}
