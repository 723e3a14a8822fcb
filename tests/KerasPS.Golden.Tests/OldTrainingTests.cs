using KerasPS.Upgrades;

namespace KerasPS.Golden;

/// <summary>
/// Twenty steps of every optimizer of Keras 1 and 2 from their compiled files, and ten more from the files they saved
/// afterwards: figures, weights, and the optimizer's state.
/// </summary>
public sealed class OldTrainingTests
{
    private const int Steps = 20;

    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras1", "keras2"],
        c => c.File is not null && c.Name.Contains("train_", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Training_goes_as_in_its_Keras(string folder, string name) =>
        Ledger.Check($"{folder}/{name}", () => Differences(new(folder, name)));

    private static IEnumerable<string> Differences(GoldenCase test)
    {
        var tolerance = Math.Max(1e-4, test["tolerance"]?.GetValue<double>() ?? 0);
        // Where the numbers were computed on Theano, the file is read for Theano too (none of these has kernels to turn).
        var model = Load(test, test.File!, test["logs_from"]?.GetValue<string>() ?? test.Options.Backend);
        if (Weights(test, "w", model, test.Series("w"), 0).FirstOrDefault() is { } unread) yield return unread;
        var numbers = test.Has("logs") && (test["compare"] is null || test["logs_from"] is not null);
        if (numbers)
        {
            if (Run(test, model, 0, test.Arrays["logs"], tolerance) is { } first) yield return "logs " + first;
            // Weights that real Keras changed while it still read them follow no formula.
            if (test["logs_from"] is null && test["compare"] is null)
                foreach (var difference in Weights(test, "after_w", model, test.Series("after_w"), tolerance)) yield return difference;
            else if (test.Series("final_w") is { Count: > 0 } final)
                foreach (var difference in Weights(test, "final_w", model, final, tolerance)) yield return difference;
        }
        if (test["after"]?.GetValue<string>() is not { } file) yield break;
        var after = Load(test, file, test.Options.Backend);
        foreach (var difference in Weights(test, "after file: w", after, test.Series("after_w"), 0)) yield return difference;
        var state = test.Series("after_opt");
        if (state.Count > 0 && after.Optimizer!.Slots.Count > 0 && after.Optimizer.Slots.All(s => s.Value.ToDoubles().All(v => v == 0)) && state.Any(s => s.Rank > 0 && s.ToDoubles().Any(v => v != 0)))
            yield return "the optimizer's state was not read";
        if (test.Has("resume_logs") && Run(test, after, Steps, test.Arrays["resume_logs"], tolerance) is { } resumed) yield return "resume_logs " + resumed;
    }

    private static IEnumerable<string> Weights(GoldenCase test, string what, Model model, IReadOnlyList<Tensor> expected, double tolerance)
    {
        var origin = new ModelOrigin(test.Archive.Folder == "keras1" ? "1.2.2" : "2.3.1", test["backend"]?.GetValue<string>());
        return ModelChecks.Compare(what, StoredWeightOrder.Of(model), StoredWeightOrder.Convert(model, expected, origin), tolerance);
    }

    private static Model Load(GoldenCase test, string file, string? backend)
    {
        UniqueNames.Reset();
        return ModelFile.Load(test.Archive.Bytes(file), file, test.Options with { Backend = backend });
    }

    private static string? Run(GoldenCase test, Model model, int start, Tensor expected, double tolerance)
    {
        var names = test["metrics_names"]!.AsArray().Select(n => n!.GetValue<string>()).ToList();
        var (x, y) = (test.Series("x"), test.Series("target"));
        var actual = new Tensor(expected.Shape);
        for (var step = 0; step < expected.Shape[0]; step++)
        {
            model.ResetMetrics();
            var figures = OldFigures.InOrder(model, model.TrainOnBatch(OldFigures.Rows(x, start + step), OldFigures.Rows(y, start + step)), names);
            if (figures.Length != names.Count) return $"figures: {string.Join(", ", model.MetricNames)}, expected {string.Join(", ", names)}";
            for (var i = 0; i < figures.Length; i++) actual.SetDouble((long)step * names.Count + i, figures[i]);
        }
        return GoldenCompare.Difference(string.Join(", ", names), actual, expected, tolerance);
    }
}
