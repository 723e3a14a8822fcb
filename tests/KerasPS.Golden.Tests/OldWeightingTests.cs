namespace KerasPS.Golden;

/// <summary>How loss, class weights, sample weights and masks combine in Keras 1 and 2: one batch each.</summary>
public sealed class OldWeightingTests
{
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras1", "keras2"], c => c["logs"] is not null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_batch_is_weighed_as_in_its_Keras(string folder, string name) =>
        Ledger.Check($"{folder}/{name}", () => Differences(new(folder, name)));

    private static IEnumerable<string> Differences(GoldenCase test)
    {
        UniqueNames.Reset();
        var model = ModelFile.Load(test.Archive.Bytes(test.File!), test.File!, test.Options);
        var (x, y) = (One(test.Series("x")), One(test.Series("target")));
        var weights = test.Series("sample_weight") is { Count: > 0 } given ? One(given) : null;
        var classes = (test["class_weight"] as System.Text.Json.Nodes.JsonObject)?.ToDictionary(c => int.Parse(c.Key, System.Globalization.CultureInfo.InvariantCulture), c => c.Value!.GetValue<double>());
        var logs = test["logs"]!.GetValue<string>().StartsWith("train", StringComparison.Ordinal)
            ? model.TrainOnBatch(x!, y, weights, classes)
            : model.TestOnBatch(x!, y, weights);
        var names = test["metrics_names"]!.AsArray().Select(n => n!.GetValue<string>()).ToList();
        var figures = OldFigures.InOrder(model, logs, names);
        if (figures.Length != names.Count) return [$"figures: {string.Join(", ", model.MetricNames)}, expected {string.Join(", ", names)}"];
        return new[] { GoldenCompare.Difference(string.Join(", ", names), Tensor.From(figures), test.Arrays["logs"], 1e-5) }.OfType<string>();
    }

    private static object? One(IReadOnlyList<Tensor> arrays) => arrays.Count == 1 ? arrays[0] : arrays;
}
