using System.Text.Json.Nodes;
using KerasPS.KerasH5;
using KerasPS.Upgrades;

namespace KerasPS.Golden;

/// <summary>Every model of Keras 1 and 2: read from its file, it gives the outputs and gradients that Keras gave.</summary>
public sealed class OldModelTests
{
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras1", "keras2"], c => c["data"] is not null && c.File is not null
        && c["logs"] is null && c["history"] is null && !c.Name.Contains("train_", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_old_model_computes_what_its_Keras_computed(string folder, string name)
    {
        var test = new GoldenCase(folder, name);
        Ledger.Check($"{folder}/{name}", () => Differences(test, folder));
    }

    private static IEnumerable<string> Differences(GoldenCase test, string folder)
    {
        var origin = new ModelOrigin(folder == "keras1" ? "1.2.2" : "2.3.1", test["backend"]?.GetValue<string>());
        var model = Load(test, origin);
        var x = test.Series("x");
        if (x.Count == 0 || test.Series("y").Count == 0) return [];
        return ModelChecks.Inference(test, model, x).Concat(ModelChecks.Training(test, model, x)).Concat(Steps(test, model)).Concat(Gradients(test, model, x, origin));
    }

    private static Model Load(GoldenCase test, ModelOrigin origin)
    {
        UniqueNames.Reset();
        using var custom = CustomObjectScope.Open(test.Options.CustomObjects);
        if (test.File!.EndsWith(".h5", StringComparison.Ordinal) && test["config_lacks"] is null)
            return ModelFile.Load(test.Archive.Bytes(test.File), test.File, test.Options with { Compile = false });
        JsonObject json;
        if (test.File.EndsWith(".json", StringComparison.Ordinal)) json = test.Archive.Json(test.File).AsObject();
        else
        {
            using var file = Hdf5.Hdf5File.Open(new Hdf5.MemoryByteSource(test.Archive.Bytes(test.File), test.File));
            json = JsonNode.Parse(file.Root.Text("model_config")!)!.AsObject();
        }
        if (test["config_lacks"]?.GetValue<string>() is { } lacks) Complete(json, lacks, test);
        var model = ArchitectureReader.Read(json, origin);
        if (test.File.EndsWith(".h5", StringComparison.Ordinal))
            ModelFile.LoadWeights(model, test.Archive.Bytes(test.File), test.File, test.Options);
        else if (test.Series("w") is { Count: > 0 } weights) WeightLoading.Flat(model, weights, origin);
        return model;
    }

    // What Keras 1 forgets to save, set by hand as its users must.
    private static void Complete(JsonObject json, string lacks, GoldenCase test)
    {
        var layers = json["config"] as JsonArray ?? json["config"]!["layers"]!.AsArray();
        foreach (var config in layers.Select(l => (JsonObject)l!["config"]!))
            if (lacks == "dim_ordering") config["dim_ordering"] = "th";
            else if (lacks == "subsample") config["strides"] = new JsonArray(2, 2);
            else if (test.Series("w") is { Count: > 0 } weights)
                config["shared_axes"] = new JsonArray([.. Enumerable.Range(0, weights[0].Rank).Where(a => weights[0].Shape[a] == 1).Select(a => (JsonNode)(a + 1))]);
    }

    // A stateful model's second batch, then the same one again after a reset.
    private static IEnumerable<string> Steps(GoldenCase test, Model model)
    {
        if (!test.Has("step2_x0")) yield break;
        model.ResetStates();
        var first = test.Arrays["x0"];
        using var trace = new ModelTrace(model, [first], training: false);
        trace.Run(first);
        if (GoldenCompare.Difference("step2_y0", trace.Run(test.Arrays["step2_x0"]).Outputs[0], test.Arrays["step2_y0"], 1e-5) is { } second) yield return second;
        model.ResetStates();
        if (test.Has("reset_y0") && GoldenCompare.Difference("reset_y0", trace.Run(test.Arrays["step2_x0"]).Outputs[0], test.Arrays["reset_y0"], 1e-5) is { } reset) yield return reset;
    }

    // Gradients in the older layout are brought to ours by the same steps as the weights.
    private static IEnumerable<string> Gradients(GoldenCase test, Model model, IReadOnlyList<Tensor> x, ModelOrigin origin)
    {
        var upstream = test.Series("g");
        if (upstream.Count == 0) yield break;
        model.ResetStates();
        using var trace = new ModelTrace(model, x, training: false, upstream);
        var gradients = trace.Run([.. x, .. upstream]).Gradients;
        var next = 0;
        for (var i = 0; i < x.Count; i++)
        {
            if (!x[i].DType.IsFloating()) continue;
            var actual = gradients[next++];
            if (test.Arrays.TryGetValue(FormattableString.Invariant($"dx{i}"), out var expected)
                && GoldenCompare.Difference(FormattableString.Invariant($"dx{i}"), actual, expected, 1e-4) is { } difference)
                yield return difference;
        }
        var stored = test.Series("dw");
        if (stored.Count == 0) yield break;
        var layers = InFileOrder(test, model.Layers.Where(l => l.TrainableWeights.Count > 0).Distinct().ToList());
        var weights = layers.Zip(WeightLoading.Shares(layers, stored, origin, all: false)).SelectMany(p => WeightUpgrades.Apply(p.First, p.Second, origin)).ToList();
        var order = layers.SelectMany(l => l.TrainableWeights).ToList();
        var own = model.TrainableWeights.Zip(gradients[next..]).ToDictionary(p => p.First, p => p.Second);
        foreach (var difference in ModelChecks.Compare("dw", [.. order.Select(w => own[w])], weights, 1e-4)) yield return difference;
    }

    // The merged branches of a sequential model stand in the order in which they were merged.
    private static List<Layer> InFileOrder(GoldenCase test, List<Layer> layers)
    {
        if (!test.File!.EndsWith(".h5", StringComparison.Ordinal)) return layers;
        using var file = Hdf5.Hdf5File.Open(new Hdf5.MemoryByteSource(test.Archive.Bytes(test.File), test.File));
        var names = StoredWeights.Read(StoredWeights.GroupOf(file.Root)!, test.File).Select(l => l.Name).ToList();
        return layers.All(l => names.Contains(l.Name)) ? [.. layers.OrderBy(l => names.IndexOf(l.Name))] : layers;
    }
}
