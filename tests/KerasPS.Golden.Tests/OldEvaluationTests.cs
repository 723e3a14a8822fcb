using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>Evaluation and classes, and the configurations of optimizers and initializers, as Keras 1 and 2 gave them.</summary>
public sealed class OldEvaluationTests
{
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras1", "keras2"], c => c.Name is "evaluate" or "optimizer_configs" or "initializer_configs");

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_as_in_its_Keras(string folder, string name) => Ledger.Check($"{folder}/{name}", () =>
    {
        var test = new GoldenCase(folder, name);
        return name switch
        {
            "evaluate" => Evaluation(test),
            "optimizer_configs" => test["configs"]!.AsArray().SelectMany(c => Optimizer((JsonObject)c!)),
            _ => test["configs"]!.AsObject().SelectMany(c => Initializer(c.Key, (JsonObject)c.Value!)),
        };
    });

    private static IEnumerable<string> Evaluation(GoldenCase test)
    {
        var first = new GoldenCase(test.Archive.Folder, "fit_verbose1");
        var model = ModelFile.Load(first.Archive.Bytes(first.File!), first.File!);
        var logs = model.Evaluate(first.Arrays["x0"], first.Arrays["target0"], 16);
        var expected = test["evaluate"]!.AsArray().Select(v => v!.GetValue<double>()).ToList();
        var own = new[] { logs["loss"], logs["accuracy"] };
        for (var i = 0; i < own.Length; i++)
            if (!(Math.Abs(own[i] - expected[i]) <= 1e-5 * Math.Max(1, Math.Abs(expected[i])))) yield return FormattableString.Invariant($"figure {i}: {own[i]}, expected {expected[i]}");
        using var classes = model.PredictClasses(first.Arrays["x0"], 16, default);
        if (!classes.ToDoubles().SequenceEqual(test["predict_classes"]!.AsArray().Select(c => (double)c!.GetValue<int>()))) yield return "predict_classes differ";
    }

    // Every option of the older configuration is known and keeps its value.
    private static IEnumerable<string> Optimizer(JsonObject written)
    {
        var read = (Optimizer)KerasRegistry.Resolve(typeof(Optimizer), Upgrades.OptimizerUpgrade.Apply(written.DeepClone(), new("2.3.1")))!;
        var own = read.GetConfig();
        if (read.ClassName != written["class_name"]!.GetValue<string>()) yield return $"{read.ClassName}, expected {written["class_name"]}";
        foreach (var (key, value) in written["config"]!.AsObject())
            if (key is not ("decay" or "schedule_decay") && (own[key] is not { } kept || Math.Abs(Number(kept) - Number(value!)) > 1e-9)) yield return $"{read.ClassName}.{key}: {own[key]}, expected {value}";
    }

    private static IEnumerable<string> Initializer(string name, JsonObject written)
    {
        var shape = new Shape(100, 200);
        var read = (Initializer)KerasRegistry.Resolve(typeof(Initializer), written.DeepClone())!;
        var named = KerasRegistry.Create<Initializer>(name);
        var (a, b) = (Spread(read.Create(shape)), Spread(named.Create(shape)));
        if (Math.Abs(a - b) > 0.05 * Math.Max(a, b)) yield return FormattableString.Invariant($"{name}: deviation {a} of its configuration, {b} by name");
    }

    private static double Spread(Tensor values)
    {
        var all = values.ToDoubles();
        var mean = all.Average();
        return Math.Sqrt(all.Average(v => (v - mean) * (v - mean)));
    }

    private static double Number(JsonNode node) => node.AsValue() switch
    {
        var v when v.TryGetValue<bool>(out var flag) => flag ? 1 : 0,
        var v => v.GetValue<double>(),
    };
}
