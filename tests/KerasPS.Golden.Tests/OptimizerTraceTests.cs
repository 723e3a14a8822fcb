using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>Twenty steps of every optimizer, from its file: losses, weights and the optimizer's variables afterwards.</summary>
public sealed class OptimizerTraceTests
{
    private const int Steps = 20;
    private const int Rows = 8;

    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["training"], c => c["kind"]!.GetValue<string>() == "optimizer");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Twenty_steps_go_as_in_Keras(string folder, string name)
    {
        var test = new GoldenCase(folder, name);
        Ledger.Check($"training/{name}", () => Differences(test));
    }

    private static IEnumerable<string> Differences(GoldenCase test)
    {
        var model = GoldenModels.Load(test, test.File!);
        foreach (var difference in ModelChecks.Compare("b", model.GetWeights(), test.Series("b"), 0)) yield return difference;
        // What no decay reduces is told to the optimizer before training, and no file holds it.
        if (test.Name == "k3_weight_decay_excluded") ((GradientOptimizer)model.Optimizer!).ExcludeFromWeightDecay(names: ["bias"]);
        var losses = new Tensor(new(Steps));
        for (var step = 0; step < Steps; step++)
        {
            model.ResetMetrics();
            var first = step % 4 * Rows;
            var logs = model.TrainOnBatch(Slice(test.Arrays["x"], first), Slice(test.Arrays["y"], first));
            losses.SetDouble(step, logs["loss"]);
        }
        if (GoldenCompare.Difference("loss", losses, test.Arrays["loss"], 1e-4) is { } worse) yield return worse;
        foreach (var difference in ModelChecks.Compare("a", model.GetWeights(), test.Series("a"), 1e-4)) yield return difference;
        foreach (var difference in Slots(test, model)) yield return difference;
        if (test["after"]?.GetValue<string>() is not { } file) yield break;
        // The file real Keras wrote after these steps holds the same weights and the same state.
        var after = GoldenModels.Load(test, file);
        foreach (var difference in ModelChecks.Compare("after_a", after.GetWeights(), test.Series("a"), 0)) yield return difference;
        foreach (var difference in Slots(test, after)) yield return "after_" + difference;
    }

    /// <summary>The slots in the optimizer's own order, behind iteration and learning rate.</summary>
    private static IEnumerable<string> Slots(GoldenCase test, Model model)
    {
        var names = (test["optimizer_variables"] as JsonArray)!.Select(n => n!.GetValue<string>()).ToList();
        var expected = test.Series("o");
        if (expected.Count == 0) return [];
        var start = names.TakeWhile(n => n.EndsWith("/iteration", StringComparison.Ordinal) || n.EndsWith("/iter:0", StringComparison.Ordinal)
            || n.StartsWith("iteration", StringComparison.Ordinal) || n.EndsWith("/learning_rate", StringComparison.Ordinal)
            || n.StartsWith("learning_rate", StringComparison.Ordinal)).Count();
        // tf.keras keeps momenta of a plain gradient descent, all zero; the legacy optimizers list their slots kind by kind.
        if (model.Optimizer!.Slots.Count == 0 && expected.Skip(start).All(o => o.ToDoubles().All(v => v == 0))) return [];
        var legacy = model.Optimizer is GradientOptimizer { Form: not (OptimizerForm.Keras3 or OptimizerForm.TensorFlow) };
        // Optimizers inside another one save iteration and learning rate of their own.
        var slots = (legacy ? model.Optimizer.SlotsByKind : model.Optimizer.Slots)
            .Skip(model.Optimizer is Optimizers.MultiOptimizer ? start - 2 : 0).Select(s => s.Value).ToList();
        return ModelChecks.Compare("o", slots, [.. expected.Skip(start)], 1e-4)
            .Append((long)expected[0].GetDouble(0) == model.Optimizer.Iterations ? null
                : $"iterations: {model.Optimizer.Iterations}, expected {expected[0].GetDouble(0)}").OfType<string>();
    }

    private static Tensor Slice(Tensor all, int first)
    {
        var rows = all.Size / all.Shape[0];
        var part = new Tensor(all.Shape.With(0, Rows), all.DType);
        for (long i = 0; i < part.Size; i++) part.SetDouble(i, all.GetDouble(first * rows + i));
        return part;
    }
}
