using KerasPS.Callbacks;
using KerasPS.Training;

namespace KerasPS.Tests.Training;

public sealed class CallbackTests
{
    private static readonly Tensor X = TestNets.Random(1, 40, 4);
    private static readonly Tensor Y = TestNets.Random(2, 40, 3);

    [Fact]
    public void Hooks_come_in_order()
    {
        var calls = new List<string>();
        var callback = new LambdaCallback
        {
            TrainBegin = _ => calls.Add("train begin"), TrainEnd = _ => calls.Add("train end"),
            EpochBegin = (e, _) => calls.Add($"epoch {e} begin"), EpochEnd = (e, logs) => calls.Add($"epoch {e} end {string.Join(",", logs.Names)}"),
            TrainBatchBegin = (b, _) => calls.Add($"batch {b} begin"), TrainBatchEnd = (b, logs) => calls.Add($"batch {b} end {string.Join(",", logs.Names)}"),
        };
        var model = TestNets.Mlp();
        model.Compile("sgd", "mse");
        model.Fit(X, Y, new() { BatchSize = 20, ValidationSplit = .5, Callbacks = [callback] });
        Assert.Equal(["train begin", "epoch 0 begin", "batch 0 begin", "batch 0 end loss", "epoch 0 end loss,val_loss", "train end"], calls);
    }

    [Fact]
    public void Tensor_board_files_hold_checked_records()
    {
        var folder = Directory.CreateTempSubdirectory("tensorboard");
        try
        {
            var model = TestNets.Mlp();
            model.Compile("sgd", "mse");
            model.Fit(X, Y, new()
            {
                BatchSize = 8, Epochs = 2, ValidationSplit = .2,
                Callbacks = [KerasRegistry.Create<Callback>("TensorBoard", new Dictionary<string, object?> { ["log_dir"] = folder.FullName, ["histogram_freq"] = 1, ["update_freq"] = "batch" })],
            });
            var train = Records(Directory.GetFiles(Path.Combine(folder.FullName, "train")).Single());
            // The version, 8 batches, 2 epochs of figures and of 4 weights' distributions.
            Assert.Equal(1 + 8 + 2 + 8, train.Count);
            Assert.Contains("epoch_loss", train[^5]);
            Assert.Equal(3, Records(Directory.GetFiles(Path.Combine(folder.FullName, "validation")).Single()).Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_backup_resumes_to_the_same_weights()
    {
        var folder = Directory.CreateTempSubdirectory("backup");
        var files = new MemoryFiles();
        ModelFiles.Current = files;
        try
        {
            float[] Train(bool interrupted)
            {
                RandomState.Global = new(5);
                KerasPS.Initializers.HostRandom.Reset();
                var options = new FitOptions { BatchSize = 8, Epochs = 4 };
                var model = TestNets.Mlp();
                model.Compile("adam", "mse");
                if (!interrupted)
                {
                    model.Fit(X, Y, options);
                    return [.. model.GetWeights().SelectMany(w => w.ToFloats())];
                }
                options = options with { Callbacks = [new BackupAndRestore { BackupDir = Path.Combine(folder.FullName, "b") }] };
                foreach (var item in model.FitEvents(X, Y, options))
                    if (item is { Kind: TrainingEventKind.BatchEnd, Epoch: 2, Batch: 1 }) break;
                RandomState.Global = new(99);
                var again = TestNets.Mlp(seed: 3);
                again.Compile("adam", "mse");
                again.Fit(X, Y, options);
                Assert.Equal([2, 3], again.History!.Epoch);
                Assert.False(Directory.Exists(Path.Combine(folder.FullName, "b")));
                return [.. again.GetWeights().SelectMany(w => w.ToFloats())];
            }

            Assert.Equal(Train(false), Train(true));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(2, "2.0")]
    [InlineData(0.10000000149011612, "0.10000000149011612")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(0.00012, "0.00012")]
    [InlineData(123456789012345680, "1.2345678901234568e+17")]
    public void Numbers_read_as_in_Python(double value, string text) => Assert.Equal(text, PythonText.Of(value));

    [Fact]
    public void File_names_are_filled_in()
    {
        var fields = new Dictionary<string, double> { ["epoch"] = 3, ["val_loss"] = .12345 };
        Assert.Equal("w.03-0.123.h5", PythonText.Format("w.{epoch:02d}-{val_loss:.3f}.h5", fields));
        Assert.Equal("w3-1.23e-01", PythonText.Format("w{epoch}-{val_loss:.2e}", fields));
        Assert.Equal("FileNameField", Assert.Throws<KerasException>(() => PythonText.Format("{acc:.2f}", fields)).ErrorId);
    }

    private static List<string> Records(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var records = new List<string>();
        for (var at = 0; at < bytes.Length;)
        {
            var length = (int)BitConverter.ToInt64(bytes, at);
            records.Add(System.Text.Encoding.Latin1.GetString(bytes, at + 12, length));
            at += 16 + length;
        }
        return records;
    }

    /// <summary>Weights and optimizer state in memory, with a mark on the disk.</summary>
    private sealed class MemoryFiles : IModelFiles
    {
        private List<Tensor> saved = [];
        private long iterations;

        public void Save(Model model, string path) => SaveWeights(model, path);

        public void SaveWeights(Model model, string path)
        {
            File.WriteAllText(path, "weights");
            saved = [.. model.GetWeights(), .. model.Optimizer!.Slots.Select(s => s.Value.Clone())];
            iterations = model.Optimizer.Iterations;
        }

        public void LoadWeights(Model model, string path)
        {
            model.SetWeights(saved[..model.Weights.Count]);
            for (var i = 0; i < model.Optimizer!.Slots.Count; i++) model.Optimizer.Slots[i].Assign(saved[model.Weights.Count + i]);
            model.Optimizer.Iterations = iterations;
        }
    }
}
