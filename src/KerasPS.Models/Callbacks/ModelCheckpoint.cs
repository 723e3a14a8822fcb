using System.Globalization;
using KerasPS.Training;

namespace KerasPS.Callbacks;

/// <summary>Saves the model or its weights during training, each time or whenever a figure has improved.</summary>
[KerasObject("ModelCheckpoint")]
public sealed class ModelCheckpoint : MonitorCallback
{
    private int epochNow;
    private int lastBatch;
    private int batchesSince;
    private int epochsSince;

    /// <summary>The file; may hold fields such as <c>{epoch:02d}</c> and <c>{val_loss:.2f}</c>.</summary>
    [Option(Name = "filepath", Aliases = ["path"], Required = true, Position = 1, Help = "The file; may hold fields such as {epoch:02d} and {val_loss:.2f}.")]
    public string FilePath { get; init; } = "";

    /// <summary>Whether only improvements are saved.</summary>
    [Option(Help = "Whether only improvements are saved.")]
    public bool SaveBestOnly { get; init; }

    /// <summary>Whether only weights are saved.</summary>
    [Option(Help = "Whether only weights are saved (.weights.h5).")]
    public bool SaveWeightsOnly { get; init; }

    /// <summary>When to save: <c>epoch</c>, or every so many batches.</summary>
    [Option(Name = "save_freq", Aliases = ["save_frequency"], Help = "'epoch', or the number of batches between two files.")]
    public string SaveFrequency { get; init; } = "epoch";

    /// <summary>Save after every so many epochs (Keras 1 and 2).</summary>
    [Option(InputOnly = true, Min = 1, Help = "Save after every so many epochs.")]
    public int Period { get; init; } = 1;

    /// <summary>The figure that the first saved one must beat.</summary>
    [Option(Help = "The figure that the first saved one must beat.")]
    public double? InitialValueThreshold { get; init; }

    /// <summary>The best figure so far.</summary>
    public double? Best { get; private set; }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        Best = InitialValueThreshold;
        if (SaveFrequency != "epoch" && BatchFrequency is null)
            throw new KerasException("CheckpointFrequency", $"ModelCheckpoint: save_freq is '{SaveFrequency}'; give 'epoch' or a number of batches.");
        if (SaveWeightsOnly ? !Ends(".weights.h5") : !Ends(".keras") && !Ends(".h5"))
            throw new KerasException("CheckpointExtension", $"ModelCheckpoint: the file '{FilePath}' must end in " +
                (SaveWeightsOnly ? ".weights.h5 since only weights are saved." : ".keras or .h5."));
    }

    internal override bool WantsTrainBatches => BatchFrequency is not null;

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs) => lastBatch = batchesSince = epochsSince = 0;

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, Logs logs) => epochNow = epoch;

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (BatchFrequency is not { } every) return;
        batchesSince += batch <= lastBatch ? batch + 1 : batch - lastBatch;
        lastBatch = batch;
        if (batchesSince < every) return;
        batchesSince = 0;
        Save(epochNow, batch, logs);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        if (SaveFrequency != "epoch" || ++epochsSince < Period) return;
        epochsSince = 0;
        Save(epoch, null, logs);
    }

    private void Save(int epoch, int? batch, Logs logs)
    {
        var fields = logs.Names.ToDictionary(n => n, n => logs[n]);
        fields["epoch"] = epoch + 1;
        if (batch is { } number) fields["batch"] = number + 1;
        var file = PythonText.Format(FilePath, fields);
        if (!IsWorthSaving(epoch, file, logs)) return;
        var path = Paths.Resolve(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (SaveWeightsOnly) ModelFiles.Current.SaveWeights(Model!, path);
        else ModelFiles.Current.Save(Model!, path);
        if (Verbose > 0) Say($"\nEpoch {epoch + 1}: finished saving model to {file}");
    }

    private bool IsWorthSaving(int epoch, string file, Logs logs)
    {
        if (!SaveBestOnly)
        {
            if (Verbose > 0) Say($"\nEpoch {epoch + 1}: saving model to {file}");
            return true;
        }
        if (Current(logs) is not { } current) return false;
        if (!IsImprovement(current, Best))
        {
            if (Verbose > 0) Say($"\nEpoch {epoch + 1}: {Monitor} did not improve from {Text(Best)}");
            return false;
        }
        if (Verbose > 0)
            Say($"\nEpoch {epoch + 1}: {Monitor} improved from {Text(Best)} to {Text(current)}, saving model to {file}");
        Best = current;
        return true;
    }

    private int? BatchFrequency => int.TryParse(SaveFrequency, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;

    private static string Text(double? value) => value?.ToString("F5", CultureInfo.InvariantCulture) ?? "None";

    private bool Ends(string extension) => FilePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
