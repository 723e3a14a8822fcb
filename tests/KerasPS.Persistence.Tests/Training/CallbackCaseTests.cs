using System.Text.Json.Nodes;
using KerasPS.Callbacks;

namespace KerasPS.Tests;

/// <summary>Fits of real Keras 3 with callbacks: figures, messages, files and where training ended.</summary>
public sealed class CallbackCaseTests
{
    private static readonly Dictionary<string, Func<Callback[]>> Callbacks = new()
    {
        ["early_stopping"] = () => [new EarlyStopping { Patience = 2, Verbose = 1 }],
        ["early_stopping_restore"] = () => [new EarlyStopping { Patience = 3, MinDelta = .001, RestoreBestWeights = true, Verbose = 1 }],
        ["early_stopping_baseline"] = () => [new EarlyStopping { Monitor = "val_mae", Patience = 2, Baseline = .1, RestoreBestWeights = true, Verbose = 1 }],
        ["early_stopping_start"] = () => [new EarlyStopping { Patience = 1, StartFromEpoch = 6, Verbose = 1 }],
        ["reduce_lr"] = () => [new ReduceLearningRateOnPlateau { Factor = .5, Patience = 1, Cooldown = 1, MinDelta = .01, MinLearningRate = .02, Verbose = 1 }],
        ["lr_scheduler"] = () => [new LearningRateScheduler((epoch, rate) => epoch % 2 != 0 ? rate * .8 : rate, 1)],
        ["checkpoint_names"] = () => [new ModelCheckpoint { FilePath = "w.{epoch:02d}-{val_loss:.3f}.weights.h5", SaveWeightsOnly = true, Verbose = 1 }],
        ["checkpoint_best"] = () => [new ModelCheckpoint { FilePath = "best-{epoch}.keras", SaveBestOnly = true, Verbose = 1 }],
        ["checkpoint_frequency"] = () => [new ModelCheckpoint { FilePath = "b{epoch}-{batch}.weights.h5", SaveFrequency = "3", SaveWeightsOnly = true, Verbose = 1 }],
        ["csv_logger"] = () => [new CsvLogger { Filename = "log.csv" }],
        ["csv_logger_separator"] = () => [new CsvLogger { Filename = "log.tsv", Separator = ";", Append = true }, new LearningRateScheduler((epoch, _) => .1 / (epoch + 1))],
        ["terminate_on_nan"] = () => [new TerminateOnNaN()],
        ["validation_freq"] = () => [],
        ["resume_initial_epoch"] = () => [],
    };

    public static IEnumerable<object[]> Names => Callbacks.Keys.SelectMany(k => new[] { new object[] { "k3", k }, ["tk", k] });

    [Theory]
    [MemberData(nameof(Names))]
    public void Callbacks_act_as_in_Keras(string library, string name)
    {
        var archive = GoldenArchive.Of("training");
        var test = archive.Cases().First(c => c["name"]!.GetValue<string>() == $"{library}_callback_{name}");
        var data = archive.Arrays("callbacks_data.npz");
        var y = data["y"];
        if (name == "terminate_on_nan") y.Span<float>().Slice(30, 3).Fill(float.NaN);
        var (model, _) = PlainReader.Read("callbacks_model.h5");
        object optimizer = name == "resume_initial_epoch"
            ? KerasRegistry.Create<Optimizer>("Adam", new Dictionary<string, object?> { ["learning_rate"] = .05 })
            : KerasRegistry.Create<Optimizer>("SGD", new Dictionary<string, object?> { ["learning_rate"] = test["lr"]!.GetValue<double>() });
        model.Compile(optimizer, "mean_squared_error", new[] { "mae" });
        var folder = Directory.CreateTempSubdirectory("callbacks");
        var before = Paths.Resolve;
        Paths.Resolve = path => Path.Combine(folder.FullName, path);
        try
        {
            var options = new FitOptions
            {
                Epochs = test["epochs_asked"]!.GetValue<int>(), BatchSize = 8, Shuffle = ShuffleMode.None, ValidationSplit = .2,
                Callbacks = Callbacks[name](), ValidationFrequency = name == "validation_freq" ? 2 : 1,
            };
            if (name == "resume_initial_epoch")
            {
                model.Fit(data["x"], y, options with { Epochs = 3 });
                options = options with { InitialEpoch = 3 };
            }
            var said = "";
            foreach (var item in model.FitEvents(data["x"], y, options))
                if (item.Kind == TrainingEventKind.Message) said += item.Message + "\n";
            Check(test, model, library == "k3" ? said : null);
            Assert.Equal(test["files"]!.AsArray().Select(f => f!.GetValue<string>()), folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
            // The words of messages and columns are Keras 3's.
            if (library == "k3") foreach (var (file, content) in test["content"] as JsonObject ?? [])
                CompareTables(content!.GetValue<string>(), File.ReadAllText(Path.Combine(folder.FullName, file)));
            var arrays = archive.Arrays($"{library}_callback_{name}.npz");
            var weights = model.GetWeights();
            for (var i = 0; i < weights.Length; i++)
                Assert.Null(GoldenCompare.Difference($"a{i}", weights[i], arrays[$"a{i}"], 1e-4));
        }
        finally
        {
            Paths.Resolve = before;
            folder.Delete(recursive: true);
        }
    }

    private static void Check(JsonObject test, Model model, string? said)
    {
        var history = model.History!;
        Assert.Equal(test["epochs"]!.AsArray().Select(e => e!.GetValue<int>()), history.Epoch);
        var expected = test["history"]!.AsObject();
        Assert.Equal(expected.Select(e => Today(e.Key)).Order(StringComparer.Ordinal), history.Names.Order(StringComparer.Ordinal));
        foreach (var (theirs, values) in expected)
            for (var i = 0; i < history[Today(theirs)].Count; i++)
            {
                var node = values![i]!;
                if (node.GetValueKind() == System.Text.Json.JsonValueKind.String) Assert.False(double.IsFinite(history[Today(theirs)][i]));
                else Assert.Equal(node.GetValue<double>(), history[Today(theirs)][i], 1e-4);
            }
        if (said is not null) Assert.Equal(test["stdout"]!.GetValue<string>(), said);
    }

    // tf.keras calls the learning rate's column so.
    private static string Today(string name) => name == "lr" ? "learning_rate" : name;

    // Figures agree to the tolerance; everything else by the letter.
    private static void CompareTables(string expected, string actual)
    {
        char[] between = [',', ';', '\r', '\n'];
        var (one, two) = (expected.Split(between), actual.Split(between));
        Assert.Equal(one.Length, two.Length);
        for (var i = 0; i < one.Length; i++)
            if (double.TryParse(one[i], System.Globalization.CultureInfo.InvariantCulture, out var number))
                Assert.Equal(number, double.Parse(two[i], System.Globalization.CultureInfo.InvariantCulture), 1e-4);
            else Assert.Equal(one[i], two[i]);
    }
}
