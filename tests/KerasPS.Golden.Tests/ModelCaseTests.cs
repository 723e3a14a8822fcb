namespace KerasPS.Golden;

/// <summary>Every model that Keras 3 and tf-keras computed: read from its file, it gives their numbers.</summary>
public sealed class ModelCaseTests
{
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras3", "tfkeras"],
        c => c.File is not null && !c.Name.StartsWith("optimizer_", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_model_computes_what_Keras_computed(string folder, string name)
    {
        var test = new GoldenCase(folder, name);
        Ledger.Check($"{folder}/{name}", () => Differences(test));
    }

    private static IEnumerable<string> Differences(GoldenCase test)
    {
        foreach (var difference in ModelChecks.All(test, GoldenModels.Load(test, test.File!))) yield return difference;
        foreach (var file in test.Also)
        {
            var model = GoldenModels.Load(test, file);
            foreach (var difference in ModelChecks.Weights(test, model)) yield return $"{file}: {difference}";
            if (test["steps"] is null && test.Series("x") is { Count: > 0 } x)
                foreach (var difference in ModelChecks.Inference(test, model, x)) yield return $"{file}: {difference}";
        }
    }
}
