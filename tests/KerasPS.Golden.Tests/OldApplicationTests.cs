using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KerasPS.KerasH5;

namespace KerasPS.Golden;

/// <summary>
/// The architectures of Keras 1 and 2: layers, order, shapes, files and counts as there, and the numbers that weights in their
/// files' order give.
/// </summary>
public sealed partial class OldApplicationTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("applications");

    public static IEnumerable<object[]> Structures() => Archive.Files.Where(f => OldFile().IsMatch(f)).Select(f => new object[] { f });

    // The others' numbers are those of today's networks (ApplicationTests).
    public static TheoryData<string> Cases => ["ResNet50.keras1", "ResNet50.keras2", "InceptionV3.keras1", "MusicTaggerCRNN.keras1"];

    [Theory]
    [MemberData(nameof(Structures))]
    public void An_architecture_of_an_older_Keras_has_its_layers_and_weights(string file) => Ledger.Check($"applications/{file}", () =>
    {
        var expected = Archive.Json(file).AsObject();
        var application = Make(expected, []);
        UniqueNames.Reset();
        return Layers(expected, application.Create()).Concat(Files(expected));
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_architecture_of_an_older_Keras_computes_its_numbers(string name) => Ledger.Check($"applications/{name}", () => Numbers(Archive.Case(name), Archive.Json(name + ".json").AsObject()));

    private static IEnumerable<string> Layers(JsonObject expected, Model model)
    {
        var layers = model is FunctionalModel functional ? functional.Operations : model.Layers;
        var rows = expected["graph"]!.AsArray().Select(r => r!.GetValue<string>().Split('|')).ToList();
        if (rows.Count != layers.Count) yield return $"{layers.Count} layers, expected {rows.Count}";
        foreach (var (row, layer) in rows.Zip(layers))
        {
            var shape = string.Join('x', layer.Output.Shape.Skip(1).ToArray().Select(d => d < 0 ? "?" : d.ToString(CultureInfo.InvariantCulture)));
            if (shape != row[3] || (!Numbered().IsMatch(row[0]) && row[0] != layer.Name)) yield return $"{layer.Name} {shape}, expected {row[0]} {row[3]}";
        }
        var weights = Weights(expected).ToList();
        var origin = new Upgrades.ModelOrigin(expected["keras"]!.GetValue<string>());
        WeightLoading.Flat(model, [.. weights.Select(w => new Tensor(w.Shape))], origin);
        if (model.CountParameters() != expected["params"]!.GetValue<long>()) yield return $"{model.CountParameters()} parameters, expected {expected["params"]}";
    }

    private static IEnumerable<string> Files(JsonObject expected)
    {
        foreach (var top in new[] { true, false })
        {
            var application = Make(expected, new() { ["include_top"] = top });
            // The networks that have not changed have files of today's server.
            if (application is Applications.Vgg or Applications.Xception || (application is Applications.InceptionV3 && expected["keras"]!.GetValue<string>()[0] == '2')) continue;
            var (file, own) = (expected["weights_file"]![top ? "top" : "notop"]!, PublishedWeights.File(application));
            var given = $"https://github.com/{file["path"]} {file["cache_subdir"]}/{file["file"]} {file["hash"]}";
            if ($"{own.Address} {own.Subfolder}/{own.Name} {own.Hash}" is var stated && stated != given) yield return $"{stated}, expected {given}";
        }
    }

    private static IEnumerable<string> Numbers(JsonObject test, JsonObject network)
    {
        var arrays = Archive.Arrays(test["file"]!.GetValue<string>());
        var size = Sizes(test["input_shape"]!);
        var application = Make(network, new() { ["input_shape"] = size });
        var x = ApplicationWeights.Images(new([1, .. size]));
        if (application is Applications.MusicTaggerCRNN) x = ApplicationWeights.Uniform(new([1, .. size]));
        x = ImagePreprocessing.Apply(x, application.Preprocess);
        if (GoldenCompare.Difference("y0", Filled(application, network, test, int.MaxValue).Predict(x), arrays["y0"], 1e-5) is { } y0) yield return y0;
        if (!arrays.TryGetValue("logits", out var logits)) yield break;
        var linear = Filled(Make(network, new() { ["input_shape"] = size, ["classifier_activation"] = "linear" }), network, test, int.MaxValue);
        if (GoldenCompare.Difference("logits", linear.Predict(x), logits, 1e-5) is { } differing) yield return differing;
        var side = Sizes(test["notop_input_shape"]!);
        var features = Filled(Make(network, new() { ["input_shape"] = side, ["include_top"] = false }), network, test, network["notop_weight_layers"]!.GetValue<int>());
        var small = ImagePreprocessing.Apply(ApplicationWeights.Images(new([1, .. side])), application.Preprocess);
        var map = features.Predict(small);
        using var mean = new Function([], [K.Mean(K.Constant(map), [1, 2])]);
        if (GoldenCompare.Difference("notop_mean", mean.Invoke()[0], arrays["notop_mean"], 1e-5) is { } other) yield return other;
    }

    private static Model Filled(Application application, JsonObject network, JsonObject test, int layers)
    {
        UniqueNames.Reset();
        var model = application.Create();
        WeightLoading.Flat(model, [.. ApplicationWeights.Values(Weights(network, layers), test["gain"]!.GetValue<double>())],
            new(network["keras"]!.GetValue<string>()));
        return model;
    }

    private static IEnumerable<(string Name, Shape Shape)> Weights(JsonObject network, int layers = int.MaxValue) =>
        network["weight_layers"]!.AsArray().Take(layers).SelectMany(l => l!.GetValue<string>().Split('|')[2].Split(' '))
            .Select(w => (w[..w.LastIndexOf(':')], new Shape([.. w[(w.LastIndexOf(':') + 1)..].Split('x').Select(d => int.Parse(d, CultureInfo.InvariantCulture))])));

    private static int[] Sizes(JsonNode shape) => [.. shape.AsArray().Select(d => d!.GetValue<int>())];

    private static Application Make(JsonObject network, Dictionary<string, object?> options)
    {
        var name = network["name"]!.GetValue<string>();
        if (name is "ResNet50" or "InceptionV3") options["keras_version"] = network["keras"]!.GetValue<string>()[0] - '0';
        return KerasRegistry.Create<Application>(name, options);
    }

    [GeneratedRegex(@"^[A-Z]\w+\.keras\d\.json$")]
    private static partial Regex OldFile();

    [GeneratedRegex(@"_\d+$")]
    private static partial Regex Numbered();
}
