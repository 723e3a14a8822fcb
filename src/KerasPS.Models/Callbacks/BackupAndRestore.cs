using System.Globalization;
using System.Text.Json.Nodes;
using KerasPS.Training;

namespace KerasPS.Callbacks;

/// <summary>
/// Keeps a backup of the training so that an interrupted fit, called again, goes on where it was: weights, optimizer,
/// epoch and the state of the random streams.
/// </summary>
[KerasObject("BackupAndRestore")]
public sealed class BackupAndRestore : Callback
{
    private int batches;
    private int epochNow;

    /// <summary>The folder of the backup.</summary>
    [Option(Required = true, Position = 0, Help = "The folder of the backup; for this training alone.")]
    public string BackupDir { get; init; } = "";

    /// <summary>When to save: <c>epoch</c>, or every so many batches.</summary>
    [Option(Name = "save_freq", Aliases = ["save_frequency"], Help = "'epoch', or the number of batches between two backups.")]
    public string SaveFrequency { get; init; } = "epoch";

    /// <summary>Whether the backup before the last one is kept too.</summary>
    [Option(Help = "Whether the backup before the last one is kept too.")]
    public bool DoubleCheckpoint { get; init; }

    /// <summary>Whether the backup is deleted when training ends well.</summary>
    [Option(Help = "Whether the backup is deleted when training ends well.")]
    public bool DeleteCheckpoint { get; init; } = true;

    internal override bool WantsTrainBatches => BatchFrequency is not null;

    private string Folder => Paths.Resolve(BackupDir);

    private string Weights => Path.Combine(Folder, "latest.weights.h5");

    private string Metadata => Path.Combine(Folder, "training_metadata.json");

    private int? BatchFrequency =>
        int.TryParse(SaveFrequency, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        batches = 0;
        if (!File.Exists(Weights) || !File.Exists(Metadata)) return;
        var saved = JsonNode.Parse(File.ReadAllText(Metadata))!;
        Model!.BuildOptimizer();
        ModelFiles.Current.LoadWeights(Model, Weights);
        RandomState.Global.Seed = saved["seed"]?.GetValue<ulong>() ?? RandomState.Global.Seed;
        RandomState.Global.Step = saved["step"]?.GetValue<ulong>() ?? RandomState.Global.Step;
        Model.ResumeEpoch = saved["epoch"]!.GetValue<int>();
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs) => epochNow = epoch;

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (BatchFrequency is { } every && ++batches % every == 0) Save(epochNow);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (SaveFrequency == "epoch") Save(epoch + 1);
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs)
    {
        if (DeleteCheckpoint && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private void Save(int epoch)
    {
        Directory.CreateDirectory(Folder);
        if (DoubleCheckpoint && File.Exists(Weights))
        {
            File.Move(Weights, Weights + ".bkp", overwrite: true);
            if (File.Exists(Metadata)) File.Move(Metadata, Metadata + ".bkp", overwrite: true);
        }
        // A crash while saving must leave the old backup or the new one, never half of one.
        var temporary = Path.Combine(Folder, "saving.weights.h5");
        ModelFiles.Current.SaveWeights(Model!, temporary);
        File.Move(temporary, Weights, overwrite: true);
        File.WriteAllText(Metadata, new JsonObject
        {
            ["epoch"] = epoch,
            ["batch"] = 0,
            ["seed"] = RandomState.Global.Seed,
            ["step"] = RandomState.Global.Step,
        }.ToJsonString());
    }
}
