using System.Text.Json.Nodes;
using KerasPS.Upgrades;

namespace KerasPS.Golden;

/// <summary>Losses, metrics, constraints and regularizers of Keras 1 and 2, function by function.</summary>
public sealed class OldTableTests
{
    private static readonly string[] Tables = ["losses", "metrics", "constraints_regularizers"];

    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras1", "keras2"], c => Tables.Contains(c.Name));

    public static IEnumerable<object[]> Rows() => Cases().SelectMany(c => new GoldenCase((string)c[0], (string)c[1])["values"]!.AsArray()
        .Where(v => v!["absent"] is null).Select(v => Key(v!)).Distinct().Select(k => new object[] { c[0], c[1], k }));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_function_computes_what_its_Keras_computed(string folder, string table, string key) =>
        Ledger.Check($"{folder}/{table}/{key}", () =>
        {
            var test = new GoldenCase(folder, table);
            var row = test["values"]!.AsArray().Last(v => Key(v!) == key)!;
            return table == "constraints_regularizers" ? Small(test, row) : Function(test, row);
        });

    private static IEnumerable<string> Function(GoldenCase test, JsonNode row)
    {
        var data = row["data"]!.GetValue<string>();
        var (yTrue, yPred) = (test.Arrays[data + "_true"], test.Arrays[data + "_pred"]);
        var kwargs = (row["kwargs"] as JsonObject ?? []).Select(o => KeyValuePair.Create(o.Key, (object?)o.Value));
        if (test.Name == "losses" && (row["function"] ?? row["class"])!.GetValue<string>() is var name)
        {
            var loss = KerasRegistry.Create<Loss>(name, kwargs);
            // The functions were computed on placeholders, the classes on constants.
            using var trace = new Trace([yTrue, yPred], x =>
            {
                if (row["class"] is not null) x = [K.Constant(yTrue), K.Constant(yPred)];
                var value = row["class"] is null ? loss.Values(x[0], x[1], Form(test)) : loss.Compute(x[0], x[1], form: Form(test));
                return [value, Gradients.Of(K.Mean(value), x[1])[0] ?? K.ZerosLike(x[1])];
            });
            // Some losses of their time gave a value an element where today's give their mean.
            var expected = LikeOurs(test.Arrays[row["value"]!.GetValue<string>()], trace.Results[0]);
            if (GoldenCompare.Difference("value", trace.Results[0], expected, 1e-5) is { } value) yield return value;
            if (row["grad"]?.GetValue<string>() is { } gradient && GoldenCompare.Difference("grad", trace.Results[1], test.Arrays[gradient], 1e-4) is { } slope) yield return slope;
            if (row["weighted"]?.GetValue<string>() is not { } weighted) yield break;
            var weights = Tensor.From([.. row["sample_weight"]!.AsArray().Select(w => w!.GetValue<float>())]);
            using var second = new Trace([yTrue, yPred, weights], x => [loss.Compute(x[0], x[1], x[2])]);
            if (GoldenCompare.Difference("weighted", second.Results[0], test.Arrays[weighted], 1e-5) is { } differing) yield return differing;
            yield break;
        }
        var numbers = test.Arrays[row["value"]!.GetValue<string>()];
        var metric = Metric(test, row["function"]!.GetValue<string>(), kwargs);
        metric.Form = Form(test);
        var places = new[] { yTrue, yPred }.Select(t => K.Placeholder(t.Shape, t.DType)).ToArray();
        using var function = new Function(places, [], metric.Update(places[0], places[1], null));
        function.Invoke(yTrue, yPred);
        double mean = 0;
        for (long i = 0; i < numbers.Size; i++) mean += numbers.GetDouble(i) / numbers.Size;
        if (!mean.Equals(metric.Result()[0]) && !(Math.Abs(metric.Result()[0] - mean) <= 1e-5 * Math.Max(1, Math.Abs(mean))))
            yield return FormattableString.Invariant($"mean: {metric.Result()[0]:g7}, expected {mean:g7}");
    }

    private static IEnumerable<string> Small(GoldenCase test, JsonNode row)
    {
        var argument = test.Arrays[row["argument"]!.GetValue<string>()];
        var config = row["config"]?.DeepClone();
        // This one was computed without a configuration of its own.
        if (Key(row) == "eigenvalue") config = new JsonObject { ["name"] = "EigenvalueRegularizer", ["k"] = 0.1 };
        Func<SymbolicTensor[], SymbolicTensor[]> formula = row["constraint"] is not null
            ? x => [((Constraint)KerasRegistry.Resolve(typeof(Constraint), config)!).Call(x[0])]
            : config is null ? x => throw new KerasException("RegularizerUnknown", "there is no such regularizer")
            : x => [((Regularizer)KerasRegistry.Resolve(typeof(Regularizer), config)!).Call(x[0])];
        using var trace = new Trace([argument], formula);
        return new[] { GoldenCompare.Difference("value", trace.Results[0], test.Arrays[Key(row)], 1e-5) }.OfType<string>();
    }

    private static TrainingForm Form(GoldenCase test) => test.Archive.Folder == "keras1" ? TrainingForm.Keras1 : TrainingForm.Keras2;

    // The metrics of Keras 1 that count within a batch have names that others bear today; the calls of Keras 2 gave k.
    private static Metric Metric(GoldenCase test, string name, IEnumerable<KeyValuePair<string, object?>> kwargs) => (test.Archive.Folder, name) switch
    {
        ("keras1", "precision" or "recall") => KerasRegistry.Create<Metric>("Batch" + name),
        ("keras1", "fbeta_score") => KerasRegistry.Create<Metric>("fbeta", kwargs),
        ("keras2", "top_k_categorical_accuracy" or "sparse_top_k_categorical_accuracy") => KerasRegistry.Create<Metric>(name, [new("k", 2)]),
        _ => KerasRegistry.Create<Metric>(name, kwargs),
    };

    private static Tensor LikeOurs(Tensor expected, Tensor own)
    {
        if (expected.Rank != own.Rank + 1) return expected;
        var width = expected.Shape[-1];
        var mean = new Tensor(own.Shape);
        for (long i = 0; i < mean.Size; i++) mean.SetDouble(i, Enumerable.Range(0, width).Average(j => expected.GetDouble(i * width + j)));
        return mean;
    }

    private static string Key(JsonNode row) => (row["value"] ?? row["constraint"] ?? row["regularizer"])!.GetValue<string>();

    private sealed class Trace : IDisposable
    {
        private readonly Function function;

        public Trace(Tensor[] inputs, Func<SymbolicTensor[], SymbolicTensor[]> formula)
        {
            var x = inputs.Select(i => K.Placeholder(i.Shape, i.DType)).ToArray();
            function = new(x, formula(x));
            Results = function.Invoke(inputs);
        }

        public Tensor[] Results { get; }

        public void Dispose() => function.Dispose();
    }
}
