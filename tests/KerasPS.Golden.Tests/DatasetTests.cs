using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>The loaders of keras.datasets on small files in the exact cache format: values, order, shapes, errors.</summary>
public sealed class DatasetTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("datasets");

    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["datasets"], _ => true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_dataset_loads_as_in_Keras(string folder, string name) =>
        Ledger.Check($"{folder}/{name}", () => Archive.Case(name)["libraries"]!.AsArray()
            .SelectMany(l => Differences(Archive.Case(name), l!.GetValue<string>()).Select(d => $"{l}: {d}")));

    private static IEnumerable<string> Differences(JsonObject test, string library)
    {
        var folder = Directory.CreateTempSubdirectory("kerasps");
        var before = KerasConfig.ImageDataFormat;
        try
        {
            var dataset = test["dataset"]!.GetValue<string>();
            var file = test["file"]!.GetValue<string>();
            var path = dataset == "fashion_mnist" ? ExtractAll(folder.FullName) : Archive.Extract(file, folder.FullName);
            var options = test["arguments"]!.AsObject().ToDictionary(a => a.Key, a => (object?)a.Value?.DeepClone());
            if ((options.Remove("image_data_format", out var format) || options.Remove("image_dim_ordering", out format)) && format is JsonValue text && text.GetValue<string>() is "channels_first" or "th")
                KerasConfig.ImageDataFormat = DataFormat.ChannelsFirst;
            options["path"] = path;
            options["keras_version"] = library == "tfkeras" ? "tf_keras" : library;
            LoadedDataset split;
            try
            {
                split = KerasRegistry.Create<KerasDataset>(dataset, options).Load();
            }
            catch (KerasException e)
            {
                return test["error"] is null ? [$"{e.ErrorId}: {e.Message}"] : [];
            }
            if (test["error"] is not null) return ["expected an error, got data"];
            return [.. new (string, object)[] { ("x_train", split.XTrain), ("y_train", split.YTrain), ("x_test", split.XTest), ("y_test", split.YTest) }
                .Select(p => Compare(test, p.Item1, p.Item2)).OfType<string>()];
        }
        finally
        {
            KerasConfig.ImageDataFormat = before;
            folder.Delete(recursive: true);
        }
    }

    private static string? Compare(JsonObject test, string part, object actual)
    {
        if (test["arrays"]?.GetValue<string>() is { } prefix)
            return Archive.Arrays("expected.npz").TryGetValue($"{prefix}_{part}", out var expected)
                ? GoldenCompare.Difference(part, (Tensor)actual, expected, 0) ?? (((Tensor)actual).DType == expected.DType ? null : $"{part}: {((Tensor)actual).DType}, expected {expected.DType}")
                : null;
        var own = actual is int[][] texts
            ? new JsonArray([.. texts.Select(t => (JsonNode)new JsonArray([.. t.Select(w => (JsonNode)w)]))])
            : new JsonArray([.. ((Tensor)actual).ToDoubles().Select(v => (JsonNode)(long)v)]);
        return own.ToJsonString() == test[part]!.ToJsonString() ? null : $"{part}: {own.ToJsonString()[..Math.Min(80, own.ToJsonString().Length)]}";
    }

    private static string ExtractAll(string folder)
    {
        foreach (var file in Archive.Files.Where(f => f.EndsWith("-ubyte.gz", StringComparison.Ordinal))) Archive.Extract(file, folder);
        return folder;
    }
}
