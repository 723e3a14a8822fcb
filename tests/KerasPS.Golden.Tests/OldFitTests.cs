using System.Globalization;
using System.Text.Json.Nodes;
using KerasPS.Callbacks;

namespace KerasPS.Golden;

/// <summary>Whole fits of Keras 1 and 2 with their callbacks: figures of every epoch, weights, files made.</summary>
public sealed class OldFitTests
{
    // Keras 1 looks at its patience before it counts the epoch; from Keras 2 on it is the other way round.
    private const int Keras1Patience = 1;

    private static readonly Dictionary<string, Func<Callback[]>> Callbacks = new()
    {
        ["keras1/callback_early_stopping"] = () => [new EarlyStopping { Patience = 1 + Keras1Patience, MinDelta = .5 }],
        ["keras1/callback_early_stopping_0"] = () => [new EarlyStopping { Patience = 0 + Keras1Patience, MinDelta = .5 }],
        ["keras1/callback_reduce_lr"] = () => [new ReduceLearningRateOnPlateau { Factor = .5, Patience = 1 + Keras1Patience, MinDelta = .3, Cooldown = 1, MinLearningRate = .1 }],
        ["keras1/callback_lr_schedule"] = () => [new LearningRateScheduler((epoch, _) => .5 / (epoch + 1))],
        ["keras1/callback_checkpoint"] = () => [new ModelCheckpoint { FilePath = "w.{epoch:02d}-{val_loss:.2f}.hdf5", SaveBestOnly = true }, new CsvLogger { Filename = "fit.csv" }],
        ["keras1/callback_checkpoint_all"] = () => [new ModelCheckpoint { FilePath = "c{epoch}.hdf5", Period = 2 }, new CsvLogger { Filename = "fit.csv", Separator = ";" }],
        ["keras2/callback_early_stopping"] = () => [new EarlyStopping { Patience = 1, MinDelta = .5, RestoreBestWeights = true }],
        ["keras2/callback_reduce_lr"] = () => [new ReduceLearningRateOnPlateau { Factor = .5, Patience = 1, MinDelta = .3, Cooldown = 1, MinLearningRate = .1 }],
        ["keras2/callback_lr_schedule"] = () => [new LearningRateScheduler((_, rate) => rate * .9)],
        ["keras2/callback_checkpoint"] = () => [new ModelCheckpoint { FilePath = "w.{epoch:02d}-{val_loss:.2f}.hdf5", SaveBestOnly = true }, new CsvLogger { Filename = "callback_checkpoint.csv" }],
    };

    public static IEnumerable<object[]> Cases() => GoldenCase.Rows(["keras1", "keras2"], c => c["history"] is not null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fit_goes_as_in_its_Keras(string folder, string name) =>
        Ledger.Check($"{folder}/{name}", () => Differences(new(folder, name), $"{folder}/{name}"));

    private static IEnumerable<string> Differences(GoldenCase test, string key)
    {
        UniqueNames.Reset();
        var model = ModelFile.Load(test.Archive.Bytes(test.File!), test.File!, test.Options);
        var (x, y) = (test.Arrays["x0"], test.Arrays["target0"]);
        var fit = test["fit"]!;
        var folder = Directory.CreateTempSubdirectory("old-fit");
        var before = Paths.Resolve;
        Paths.Resolve = path => Path.Combine(folder.FullName, path);
        try
        {
            var history = model.Fit(x, y, new FitOptions
            {
                Epochs = (fit["epochs"] ?? fit["nb_epoch"])!.GetValue<int>(),
                BatchSize = fit["batch_size"]!.GetValue<int>(),
                InitialEpoch = fit["initial_epoch"]?.GetValue<int>() ?? 0,
                ValidationSplit = fit["validation_split"]?.GetValue<double>() ?? 0,
                ValidationX = key == "keras1/fit_validation_data" ? First(x) : null,
                ValidationY = key == "keras1/fit_validation_data" ? First(y) : null,
                ClassWeight = (fit["class_weight"] as JsonObject)?.ToDictionary(c => int.Parse(c.Key, CultureInfo.InvariantCulture), c => c.Value!.GetValue<double>()),
                Shuffle = ShuffleMode.None,
                Callbacks = Callbacks.TryGetValue(key, out var make) ? make() : [],
            });
            var files = folder.GetFiles("*.hdf5").Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
            return Epochs(test, history).Concat(Figures(test, history))
                .Concat(ModelChecks.Compare("after_w", model.GetWeights(), test.Series("after_w"), 1e-4))
                .Concat(test["files_made"] is JsonArray made && string.Join(' ', made.Select(f => Renumbered(f!.GetValue<string>(), test))) is var expected && expected != string.Join(' ', files)
                    ? [$"files: {string.Join(' ', files)}, expected {expected}"] : []).ToList();
        }
        finally
        {
            Paths.Resolve = before;
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Epochs(GoldenCase test, History history) =>
        history.Epoch.SequenceEqual(test["epoch"]!.AsArray().Select(e => e!.GetValue<int>())) ? [] : [$"epochs {string.Join(' ', history.Epoch)}"];

    private static IEnumerable<string> Figures(GoldenCase test, History history)
    {
        foreach (var (theirs, node) in test["history"]!.AsObject())
        {
            // Today's names of the same figures.
            var name = theirs == "lr" ? "learning_rate" : history.Contains(theirs) ? theirs : theirs.Replace("acc", "accuracy", StringComparison.Ordinal);
            if (!history.Contains(name))
            {
                yield return $"no {name}: {string.Join(", ", history.Names)}";
                continue;
            }
            var expected = Tensor.From([.. node!.AsArray().Select(v => v!.GetValue<double>())]);
            if (GoldenCompare.Difference(name, Tensor.From([.. history[name]]), expected, 1e-4) is { } difference) yield return difference;
        }
    }

    // Keras 1 numbers epochs in file names from 0, all later versions from 1.
    private static string Renumbered(string file, GoldenCase test) => test.Archive.Folder != "keras1" ? file
        : System.Text.RegularExpressions.Regex.Replace(file, @"(?<=^(w\.|c))\d+", m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + 1).ToString("D" + m.Length, CultureInfo.InvariantCulture));

    private static Tensor First(Tensor all)
    {
        var part = new Tensor(all.Shape.With(0, 10), all.DType);
        all.Bytes[..part.Bytes.Length].CopyTo(part.Bytes);
        return part;
    }
}
