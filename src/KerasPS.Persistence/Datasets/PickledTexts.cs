using KerasPS.Pickle;

namespace KerasPS.Datasets;

/// <summary>Texts and labels as Keras 1 pickled them: pairs of lists, one for all texts or one for each part.</summary>
internal static class PickledTexts
{
    public static bool Is(string path) => path.EndsWith(".pkl", StringComparison.OrdinalIgnoreCase);

    /// <summary>The arrays by the names they have in the npz files since.</summary>
    public static Dictionary<string, IReadOnlyList<object?>> Read(string path)
    {
        var pair = Items(PickleReader.Read(Compressed.ReadAll(path)), path);
        var first = Items(pair[0], path);
        // A part is a pair of texts and labels; else these are the texts, lists of numbers.
        if (first.Count != 2 || Items(first[0], path) is not [List<object?>, ..]) return new() { ["x"] = first, ["y"] = Items(pair[1], path) };
        var second = Items(pair[1], path);
        return new()
        {
            ["x_train"] = Items(first[0], path), ["y_train"] = Items(first[1], path),
            ["x_test"] = Items(second[0], path), ["y_test"] = Items(second[1], path),
        };
    }

    private static IReadOnlyList<object?> Items(object? value, string path) => value switch
    {
        object?[] tuple => tuple,
        List<object?> list => list,
        PickledArray { Items: { } items } => [.. items],
        PickledArray array => [.. array.ToTensor().ToDoubles().Select(v => (object?)(long)v)],
        _ => throw new KerasException("DatasetDamaged", $"'{path}' does not hold texts and labels as Keras 1 pickled them."),
    };
}
