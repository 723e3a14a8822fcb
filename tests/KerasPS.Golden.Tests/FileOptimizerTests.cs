using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>tf.keras optimizers: three steps, the file saved after them, and two steps more from that file.</summary>
public sealed class FileOptimizerTests
{
    private const int First = 3;

    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["tfkeras"], c => c.Name.StartsWith("optimizer_", StringComparison.Ordinal) && c.File is not null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Training_goes_on_where_the_file_ends(string folder, string name) =>
        Ledger.Check($"{folder}/{name}", () => Differences(new(folder, name)));

    private static IEnumerable<string> Differences(GoldenCase test)
    {
        var model = GoldenModels.Load(test, test.File!);
        foreach (var difference in ModelChecks.Weights(test, model).Concat(ModelChecks.Inference(test, model, test.Series("x")))) yield return difference;
        if (model.Optimizer is not { } optimizer)
        {
            yield return "the file's optimizer was not read";
            yield break;
        }
        if (optimizer.Iterations != First) yield return $"iterations: {optimizer.Iterations}, expected {First}";
        if (Run(test, model, "loss2") is { } later) yield return later;
        foreach (var difference in ModelChecks.Compare("n", test.Values(model), test.Series("n"), 1e-4)) yield return difference;
        // From the beginning, with a fresh state of the same optimizer.
        var fresh = GoldenModels.Load(test, test.File!);
        using (var file = Hdf5.Hdf5File.Open(new Hdf5.MemoryByteSource(test.Archive.Bytes(test.File!), test.File!)))
            KerasH5.TrainingConfig.Apply(fresh, JsonNode.Parse(file.Root.Text("training_config")!)!.AsObject(), new("2.21.0"));
        fresh.SetWeights([.. test.Series("b")]);
        if (Run(test, fresh, "loss") is { } start) yield return "from the start: " + start;
    }

    private static string? Run(GoldenCase test, Model model, string key)
    {
        var expected = Tensor.From([.. test[key]!.AsArray().Select(v => v!.GetValue<double>())]);
        var losses = new Tensor(expected.Shape);
        for (var step = 0; step < losses.Size; step++)
        {
            model.ResetMetrics();
            losses.SetDouble(step, model.TrainOnBatch(test.Arrays["xt"], test.Arrays["yt"])["loss"]);
        }
        return GoldenCompare.Difference(key, losses, expected, 1e-4);
    }
}
