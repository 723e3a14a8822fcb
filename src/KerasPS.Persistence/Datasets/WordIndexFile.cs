using System.Text.Json;
using KerasPS.Pickle;

namespace KerasPS.Datasets;

/// <summary>The word numbers of a text dataset: JSON, or the pickle of Keras 1.</summary>
internal static class WordIndexFile
{
    public static IReadOnlyDictionary<string, int> Read(string path)
    {
        if (!path.EndsWith(".pkl", StringComparison.OrdinalIgnoreCase))
            return JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllBytes(path))!;
        return ((Dictionary<object, object?>)PickleReader.Read(File.ReadAllBytes(path))!)
            .ToDictionary(p => p.Key as string ?? ((PickledBytes)p.Key).Text, p => (int)(long)p.Value!);
    }
}
