using KerasPS.Layers;

namespace KerasPS.Golden;

/// <summary>Reads a case's model: a whole file, or an architecture whose weights are the case's w0, w1, …</summary>
internal static class GoldenModels
{
    public static Model Load(GoldenCase test, string file)
    {
        UniqueNames.Reset();
        using var custom = CustomObjectScope.Open(test.Options.CustomObjects);
        if (!file.EndsWith(".json", StringComparison.Ordinal))
        {
            if (test.Name == "model_weights_only_subclassed") return Subclassed(test, file);
            if (test["architecture"]?.GetValue<string>() is not { } architecture) return ModelFile.Load(test.Archive.Bytes(file), file, test.Options);
            var built = ArchitectureReader.Read(test.Archive.Json(architecture).AsObject(), Origin(test));
            ModelFile.LoadWeights(built, test.Archive.Bytes(file), file);
            return built;
        }
        var json = test.Archive.Json(file).AsObject();
        var model = ArchitectureReader.Read(json, Origin(test));
        var weights = test.Series("w");
        if (weights.Count == 0) return model;
        if (test.Archive.Folder == "tfkeras") KerasH5.WeightLoading.Flat(model, weights, new("2.21.0"));
        else model.SetWeights(weights);
        return model;
    }

    // Text of Keras 3 names neither version nor backend.
    private static Upgrades.ModelOrigin? Origin(GoldenCase test) =>
        test.Archive.Folder == "keras3" ? new("3.15.1", test.Options.Backend) : null;

    // A model whose architecture is its author's program: made here as the case's note says.
    private static Sequential Subclassed(GoldenCase test, string file)
    {
        var model = new Sequential([new Dense { Units = 4, Activation = KerasRegistry.Create<Activation>("relu"), Name = "first", InputDim = 3 },
            new BatchNormalization { Name = "bn" }, new Dense { Units = 2, Name = "second" }], "net");
        ModelFile.LoadWeights(model, test.Archive.Bytes(file), file);
        return model;
    }
}
