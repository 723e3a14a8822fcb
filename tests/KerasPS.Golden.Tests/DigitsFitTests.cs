using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>Whole fits on the digits: every figure of the history, evaluations before and after, weights and predictions.</summary>
public sealed class DigitsFitTests
{
    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["training"], c => c["kind"]!.GetValue<string>() == "digits");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fit_goes_as_in_Keras(string folder, string name)
    {
        var test = new GoldenCase(folder, name);
        Ledger.Check($"training/{name}", () => Differences(test));
    }

    private static IEnumerable<string> Differences(GoldenCase test)
    {
        var model = GoldenModels.Load(test, test.File!);
        var (x, y, weights) = DigitsData.Of(test.Name[(test.Name.IndexOf("_digits_", StringComparison.Ordinal) + "_digits_".Length)..]);
        var batch = test["evaluate_batch_size"]!.GetValue<int>();
        var before = model.Evaluate(x, y, batch, weights);
        var fit = test["fit"]!;
        var classes = (test["class_weight"] as JsonObject)?.ToDictionary(c => int.Parse(c.Key, System.Globalization.CultureInfo.InvariantCulture), c => c.Value!.GetValue<double>());
        var history = model.Fit(x, y, new FitOptions
        {
            Epochs = fit["epochs"]!.GetValue<int>(),
            BatchSize = fit["batch_size"]!.GetValue<int>(),
            Shuffle = ShuffleMode.None,
            ValidationSplit = fit["validation_split"]!.GetValue<double>(),
            SampleWeight = weights,
            ClassWeight = classes,
        });
        var after = model.Evaluate(x, y, batch, weights);
        return Figures("before", test["evaluate_before"]!, name => before.TryGet(name, out var value) ? [value] : null)
            .Concat(Figures("history", test["history"]!, name => history.Contains(name) ? history[name] : null))
            .Concat(Figures("after", test["evaluate_after"]!, name => after.TryGet(name, out var value) ? [value] : null))
            .Concat(ModelChecks.Compare("a", model.GetWeights(), test.Series("a"), 1e-3));
    }

    private static IEnumerable<string> Figures(string what, JsonNode expected, Func<string, IReadOnlyList<double>?> actual)
    {
        foreach (var (name, node) in expected.AsObject())
        {
            var values = node is JsonArray list ? list.Select(v => v!.GetValue<double>()).ToList() : [node!.GetValue<double>()];
            if (actual(name) is not { } found || found.Count != values.Count)
            {
                yield return $"{what} has no {name}";
                continue;
            }
            for (var i = 0; i < values.Count; i++)
                if (!(Math.Abs(found[i] - values[i]) <= 1e-3 * Math.Max(1, Math.Abs(values[i]))))
                    yield return FormattableString.Invariant($"{what} {name}[{i}]: {found[i]:g6}, expected {values[i]:g6}");
        }
    }
}
