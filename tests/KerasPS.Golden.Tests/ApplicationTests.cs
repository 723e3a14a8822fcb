using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>Every published architecture: layers, order, shapes, weights, counts, and the numbers it computes.</summary>
public sealed class ApplicationTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("applications");

    // What fits the time and memory of an unattended run; KERASPS_ALL_APPLICATIONS=1 computes the largest as well.
    private const long LargestComputed = 30_000_000;

    public static IEnumerable<object[]> Structures() => Archive.Files
        .Where(f => f.EndsWith(".json", StringComparison.Ordinal) && !f.Contains(".keras", StringComparison.Ordinal) && !f.Contains(".to_json", StringComparison.Ordinal)
            && !f.Contains('/') && char.IsUpper(f[0])).Select(f => new object[] { f[..^".json".Length] });

    // Of the older versions' numbers those whose architecture is today's: they agree with today's own.
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["applications"], c => c["library"]?.GetValue<string>() == "keras 3.15.1"
        || c.Name.StartsWith("VGG", StringComparison.Ordinal) || c.Name.StartsWith("Xception", StringComparison.Ordinal) || c.Name == "InceptionV3.keras2");

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_published_architecture_has_Keras_layers_and_weights(string name) =>
        Ledger.Check($"applications/{name}.structure", () => StructureDifferences(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_published_architecture_computes_what_Keras_computed(string folder, string name) =>
        Ledger.Check($"{folder}/{name}", () => NumberDifferences(Archive.Case(name)));

    public static TheoryData<string> Texts => [.. Archive.Files.Where(f => f.Contains(".to_json.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_architecture_as_text_is_the_one_that_is_built(string file) => Ledger.Check($"applications/{file}", () =>
    {
        UniqueNames.Reset();
        var read = ArchitectureReader.Read(Archive.Json(file).AsObject());
        UniqueNames.Reset();
        var built = Create(file[..file.IndexOf('.')], []);
        return [
            .. read.CountParameters() == built.CountParameters() ? [] : new[] { FormattableString.Invariant($"{read.CountParameters()} parameters, {built.CountParameters()} built") },
            .. read.Layers.Zip(built.Layers).Where(p => (p.First.Name != p.Second.Name && p.First.ClassName != "InputLayer") || p.First.ClassName != p.Second.ClassName || !p.First.Output.Shape.Equals(p.Second.Output.Shape))
                .Select(p => $"{Row(p.First)}, built {Row(p.Second)}"),
        ];
    });

    [Fact]
    public void Every_width_has_its_own_file()
    {
        var rows = Archive.Json("weights_files.json")["keras3"]!.AsArray();
        foreach (var row in rows)
        {
            var options = row!["arguments"]!.AsObject().ToDictionary(a => a.Key, a => (object?)a.Value?.DeepClone());
            options["include_top"] = row["include_top"]!.GetValue<bool>();
            var application = KerasRegistry.Create<Application>(row["model"]!.GetValue<string>(), options);
            if (row["file"] is null)
            {
                Assert.Throws<KerasException>(() => PublishedWeights.File(application));
                continue;
            }
            var file = PublishedWeights.File(application);
            Assert.Equal($"{row["file"]} {row["path"]} {row["hash"]}", $"{file.Name} {file.Address.AbsolutePath[1..]} {file.Hash}");
        }
        Assert.True(rows.Count > 50);
    }

    private static IEnumerable<string> StructureDifferences(string name)
    {
        var expected = Archive.Json(name + ".json");
        UniqueNames.Reset();
        var model = Create(name, new() { ["for_published"] = true });
        var rows = expected["graph"]!.AsArray().Select(r => r!.GetValue<string>()).ToList();
        var layers = model is FunctionalModel functional ? functional.Operations : model.Layers;
        for (var i = 0; i < Math.Max(rows.Count, layers.Count); i++)
        {
            var row = i < rows.Count ? string.Join('|', rows[i].Split('|')[..2]) + "|" + rows[i].Split('|')[3] : "nothing";
            var own = i < layers.Count ? Row(layers[i]) : "nothing";
            if (row != own) yield return $"layer {i}: {own}, expected {row}";
        }
        // LayerScale's weight has an auto-numbered name in Keras.
        var weights = expected["weight_layers"]!.AsArray().Select(r => System.Text.RegularExpressions.Regex.Replace(r!.GetValue<string>(), @"variable_\d+:", "variable:")).ToList();
        var ownWeights = model.Layers.Where(l => l.Weights.Count > 0).Select(WeightRow).ToList();
        for (var i = 0; i < Math.Max(weights.Count, ownWeights.Count); i++)
            if (weights.ElementAtOrDefault(i) != ownWeights.ElementAtOrDefault(i))
                yield return $"weights {i}: {ownWeights.ElementAtOrDefault(i)}, expected {weights.ElementAtOrDefault(i)}";
        foreach (var top in new[] { true, false })
        {
            var file = expected["weights_file"]![top ? "top" : "notop"]!;
            var own = PublishedWeights.File(Make(name, new() { ["include_top"] = top }));
            var stated = $"{file["cache_subdir"]}/{file["file"]} {file["path"]} {file["hash"]}";
            var given = $"{own.Subfolder}/{own.Name} {own.Address.AbsolutePath[1..]} {own.Hash}";
            if (stated != given) yield return $"weights file: {given}, expected {stated}";
        }
        if (model.CountParameters() != expected["params"]!.GetValue<long>())
            yield return FormattableString.Invariant($"parameters: {model.CountParameters()}, expected {expected["params"]}");
    }

    private static IEnumerable<string> NumberDifferences(JsonObject test)
    {
        var name = test["model"]!.GetValue<string>();
        var arrays = Archive.Arrays(test["file"]!.GetValue<string>());
        var size = test["input_shape"]!.AsArray().Select(d => d!.GetValue<int>()).ToArray();
        var application = Make(name, new() { ["input_shape"] = size, ["for_published"] = test["weights_argument"] is not null });
        UniqueNames.Reset();
        var model = application.Create();
        var older = test["library"]!.GetValue<string>() != "keras 3.15.1";
        if ((older || model.CountParameters() > LargestComputed) && Environment.GetEnvironmentVariable("KERASPS_ALL_APPLICATIONS") != "1") yield break;
        ApplicationWeights.Fill(model, test["gain"]!.GetValue<double>());
        var x = ImagePreprocessing.Apply(ApplicationWeights.Images(new Shape([test["batch"]!.GetValue<int>(), .. size])), application.Preprocess);
        if (arrays.TryGetValue("y0", out var probabilities)
            && GoldenCompare.Difference("y0", model.Predict(x), probabilities, Deviation(test, "y0") > 5e-6 ? 2e-5 : 1e-5) is { } difference)
            yield return difference;
        model.Layers[^1].GetWeights();
        var linear = Make(name, new() { ["input_shape"] = size, ["classifier_activation"] = "linear", ["for_published"] = test["weights_argument"] is not null }).Create();
        ApplicationWeights.Fill(linear, test["gain"]!.GetValue<double>());
        if (Relative("logits", linear.Predict(x), arrays["logits"], test) is { } logits) yield return logits;
        if (!arrays.TryGetValue("avg", out var average)) yield break;
        var features = Make(name, new() { ["input_shape"] = size, ["include_top"] = false, ["pooling"] = "avg", ["for_published"] = test["weights_argument"] is not null }).Create();
        ApplicationWeights.Fill(features, test["gain"]!.GetValue<double>());
        if (Relative("avg", features.Predict(x), average, test) is { } avg) yield return avg;
    }

    private static string? Relative(string what, Tensor actual, Tensor expected, JsonObject test)
    {
        double largest = 0;
        for (long i = 0; i < expected.Size; i++) largest = Math.Max(largest, Math.Abs(expected.GetDouble(i)));
        var tolerance = Math.Max(1e-5, 3 * Deviation(test, what));
        // The agreement is relative to the largest value, also where that is below one.
        return GoldenCompare.Difference(what, actual, expected, tolerance * largest / Math.Max(1, largest));
    }

    private static double Deviation(JsonObject test, string what) => new[] { "float64_deviation", "tfkeras_deviation" }
        .Max(k => test[k]?[what]?.GetValue<double>() ?? 0);

    private static Application Make(string name, Dictionary<string, object?> options)
    {
        var published = options.Remove("for_published", out var value) && value is true;
        var application = KerasRegistry.Create<Application>(name, options);
        application.ForPublishedWeights = published;
        return application;
    }

    private static Model Create(string name, Dictionary<string, object?> options) => Make(name, options).Create();

    private static string Row(Layer layer)
    {
        var shape = layer.Output.Shape.Skip(1).ToArray().Select(d => d < 0 ? "?" : d.ToString(CultureInfo.InvariantCulture));
        var kind = layer is OperationLayer operation ? "ops." + operation.Op.Name : layer.ClassName;
        return $"{layer.Name}|{kind}|{string.Join('x', shape)}";
    }

    private static string WeightRow(Layer layer) => $"{layer.Name}|{layer.ClassName}|" + string.Join(' ', layer.FileWeights.Select(w =>
        $"{(w.Owner == layer ? "" : w.Owner.Name + "/")}{w.Name}:{string.Join('x', w.Shape.ToArray().Select(d => d.ToString(CultureInfo.InvariantCulture)))}"));
}
