using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>What a model case must agree on: weights, outputs, gradients, training mode, regularization, steps.</summary>
internal static class ModelChecks
{
    public static IEnumerable<string> All(GoldenCase test, Model model)
    {
        var x = test.Series("x");
        if (x.Count == 0) return Weights(test, model);
        if (model.AllLayers.Any(l => l.Adaptation is not null)) return Adapted(test, model, x);
        return Weights(test, model)
            .Concat(test["steps"] is JsonArray steps ? Steps(test, model, steps) : Inference(test, model, x))
            .Concat(Gradients(test, model, x)).Concat(Training(test, model, x)).Concat(Regularization(test, model, x));
    }

    // A file holds adapted weights merged, and the adaptation starts anew: outputs are those of the file, gradients those of the
    // weights as they were.
    private static List<string> Adapted(GoldenCase test, Model model, IReadOnlyList<Tensor> x)
    {
        List<string> differences = [.. Inference(test, model, x)];
        model.SetWeights([.. test.Series("w")]);
        differences.AddRange(Weights(test, model).Concat(Inference(test, model, x)).Concat(Gradients(test, model, x)).Concat(Regularization(test, model, x)));
        return differences;
    }

    /// <summary>The weights read from the file are those real Keras had.</summary>
    public static IEnumerable<string> Weights(GoldenCase test, Model model)
    {
        // A CuDNN file's own arrays are w; v are those of the layer that computes the same, as Keras converts them.
        var expected = test.Series("v") is { Count: > 0 } converted ? converted : test.Series("w");
        if (expected.Count == 0) return [];
        var actual = test.Values(model);
        // What tf.keras saw of the data to be sorted into bins is no weight here: it became the limits.
        if (actual.Length == 0 && model.AllLayers.Any(l => l is Layers.Discretization { BinBoundaries: not null })) return [];
        return actual.Length != expected.Count
            ? [$"weights: {actual.Length} ({string.Join(", ", model.Weights.Select(w => w.Name + w.Shape))}), expected {expected.Count}"]
            : Compare("w", actual, expected, test.IsHalf ? 1e-3 : 0);
    }

    public static IEnumerable<string> Inference(GoldenCase test, Model model, IReadOnlyList<Tensor> x)
    {
        using var trace = new ModelTrace(model, x, training: false);
        return Compare("y", trace.Run([.. x]).Outputs, test.Series("y"), test.Tolerance(1e-5));
    }

    private static IEnumerable<string> Steps(GoldenCase test, Model model, JsonArray steps)
    {
        var x = Named(test, steps[0]!["x"]!);
        using var trace = new ModelTrace(model, x, training: false);
        var step = 0;
        return [.. steps.SelectMany(s => Compare(FormattableString.Invariant($"step{step++}_y"),
            trace.Run([.. Named(test, s!["x"]!)]).Outputs, Named(test, s["y"]!), 1e-5))];
    }

    private static IEnumerable<string> Gradients(GoldenCase test, Model model, IReadOnlyList<Tensor> x)
    {
        var upstream = test.Series("g");
        if (upstream.Count == 0) yield break;
        if (test["steps"] is not null) model.ResetStates();
        using var trace = new ModelTrace(model, x, test["grad_mode"]?.GetValue<string>() == "training", upstream);
        var before = model.GetWeights();
        var gradients = trace.Run([.. x, .. upstream]).Gradients;
        model.SetWeights(before);
        var next = 0;
        for (var i = 0; i < x.Count; i++)
        {
            if (!x[i].DType.IsFloating()) continue;
            var actual = gradients[next++];
            if (test.Arrays.TryGetValue(FormattableString.Invariant($"dx{i}"), out var expected)
                && GoldenCompare.Difference(FormattableString.Invariant($"dx{i}"), actual, expected, test.Tolerance(1e-4)) is { } difference)
                yield return difference;
        }
        var weights = test.Series("dw");
        if (weights.Count > 0)
            foreach (var difference in Compare("dw", gradients[next..], weights, test.Tolerance(1e-4))) yield return difference;
    }

    public static IEnumerable<string> Training(GoldenCase test, Model model, IReadOnlyList<Tensor> x)
    {
        var outputs = test.Series("t");
        var updated = test.Series("u");
        if (outputs.Count == 0 && updated.Count == 0) return [];
        using var trace = new ModelTrace(model, x, training: true);
        var before = model.GetWeights();
        var y = trace.Run([.. x]).Outputs;
        var after = test.Values(model);
        model.SetWeights(before);
        return [.. outputs.Count == 0 ? [] : Compare("t", y, outputs, test.Tolerance(1e-5)), .. updated.Count == 0 ? [] : Compare("u", after, updated, test.Tolerance(1e-5))];
    }

    private static IEnumerable<string> Regularization(GoldenCase test, Model model, IReadOnlyList<Tensor> x)
    {
        if (!test.Arrays.TryGetValue("reg", out var expected)) yield break;
        using var trace = new ModelTrace(model, x, training: false);
        var sum = trace.Run([.. x]).Losses.Sum(l => l.GetDouble(0));
        foreach (var weight in model.Weights.Distinct().Where(w => w.Regularizer is not null && w.Owner.Trainable))
        {
            using var penalty = new Function([], [weight.Regularizer!.Call(weight.Read)]);
            sum += penalty.Invoke()[0].GetDouble(0);
        }
        var limit = 1e-5 * Math.Max(1, Math.Abs(expected.GetDouble(0)));
        if (!(Math.Abs(sum - expected.GetDouble(0)) <= limit))
            yield return FormattableString.Invariant($"reg: {sum:g7}, expected {expected.GetDouble(0):g7}");
    }

    public static IEnumerable<string> Compare(string name, IReadOnlyList<Tensor> actual, IReadOnlyList<Tensor> expected, double tolerance)
    {
        if (actual.Count != expected.Count)
            return [$"{name}: {actual.Count} values ({string.Join(", ", actual.Select(a => a.Shape))}), expected {expected.Count} " +
                $"({string.Join(", ", expected.Select(a => a.Shape))})"];
        return expected.Select((e, i) => GoldenCompare.Difference(FormattableString.Invariant($"{name}{i}"), actual[i], e, tolerance))
            .OfType<string>();
    }

    private static List<Tensor> Named(GoldenCase test, JsonNode names) =>
        [.. names.AsArray().Select(n => test.Arrays[n!.GetValue<string>()])];
}
