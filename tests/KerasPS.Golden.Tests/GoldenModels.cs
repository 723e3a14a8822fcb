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
            if (test["architecture"]?.GetValue<string>() is not { } architecture) return ModelFile.Load(test.Archive.Bytes(file), file);
            var built = ArchitectureReader.Read(test.Archive.Json(architecture).AsObject());
            ModelFile.LoadWeights(built, test.Archive.Bytes(file), file);
            return built;
        }
        var json = test.Archive.Json(file).AsObject();
        var model = ArchitectureReader.Read(json);
        var weights = test.Series("w");
        if (weights.Count == 0) return model;
        if (test.Archive.Folder == "tfkeras") KerasH5.WeightLoading.Flat(model, weights, new("2.21.0"));
        else model.SetWeights(weights);
        return model;
    }
}
