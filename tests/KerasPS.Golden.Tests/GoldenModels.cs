namespace KerasPS.Golden;

/// <summary>Reads a case's model: a whole file, or an architecture whose weights are the case's w0, w1, …</summary>
internal static class GoldenModels
{
    public static Model Load(GoldenCase test, string file)
    {
        UniqueNames.Reset();
        if (!file.EndsWith(".json", StringComparison.Ordinal)) throw new NotSupportedException(file);
        var json = test.Archive.Json(file).AsObject();
        Model model = json["class_name"]!.GetValue<string>() == "Sequential"
            ? Sequential.FromConfig(json["config"]!.AsObject())
            : FunctionalModel.FromConfig(json["config"]!.AsObject());
        var weights = test.Series("w");
        if (weights.Count > 0) model.SetWeights(weights);
        return model;
    }
}
