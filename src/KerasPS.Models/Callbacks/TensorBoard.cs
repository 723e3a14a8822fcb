using System.Globalization;

namespace KerasPS.Callbacks;

/// <summary>Writes the figures, and the distributions of the weights if asked, as TensorBoard event files.</summary>
[KerasObject("TensorBoard")]
public sealed class TensorBoard : Callback
{
    private EventFile? train;
    private EventFile? validation;
    private long step;
    private int? every;

    /// <summary>The folder; its subfolders train and validation hold the files.</summary>
    [Option(Position = 0, Help = "The folder; its subfolders train and validation hold the files.")]
    public string LogDir { get; init; } = "logs";

    /// <summary>Distributions of the weights after every so many epochs; 0: none.</summary>
    [Option(Name = "histogram_freq", Min = 0, Help = "Distributions of the weights after every so many epochs; 0: none.")]
    public int HistogramFrequency { get; init; }

    /// <summary>When batch figures are written: <c>epoch</c> (not at all), <c>batch</c>, or every so many batches.</summary>
    [Option(Name = "update_freq", Help = "'epoch': figures of epochs alone; 'batch' or a number: figures of batches too.")]
    public string UpdateFrequency { get; init; } = "epoch";

    internal override bool WantsTrainBatches => UpdateFrequency != "epoch";

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        every = UpdateFrequency == "epoch" ? null : UpdateFrequency == "batch" ? 1
            : int.TryParse(UpdateFrequency, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n
            : throw new KerasException("TensorBoardFrequency",
                $"TensorBoard: update_freq is '{UpdateFrequency}'; give 'epoch', 'batch' or a number of batches.");
    }

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        step = 0;
        train = null;
        validation = null;
    }

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs)
    {
        if (every is { } frequency && step++ % frequency == 0)
            Train.Scalars(step - 1, logs.Names.Select(n => ("batch_" + n, logs[n])));
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        const string Validation = "val_";
        var groups = logs.Names.ToLookup(n => n.StartsWith(Validation, StringComparison.Ordinal));
        Train.Scalars(epoch, groups[false].Where(n => n != "learning_rate").Select(n => ("epoch_" + n, logs[n]))
            .Append(("epoch_learning_rate", LearningRateLog.Rate(Model!))));
        if (groups[true].Any())
        {
            validation ??= new(Path.Combine(Paths.Resolve(LogDir), "validation"));
            validation.Scalars(epoch, groups[true].Select(n => ("epoch_" + n[Validation.Length..], logs[n])));
            validation.Flush();
        }
        if (HistogramFrequency > 0 && epoch % HistogramFrequency == 0)
            foreach (var weight in Model!.Weights)
                Train.Histogram(epoch, $"{weight.Owner.Name}/{weight.Name}/histogram", weight.Value.ToFloats());
        Train.Flush();
    }

    /// <inheritdoc/>
    protected internal override void Release()
    {
        train?.Dispose();
        validation?.Dispose();
        train = validation = null;
    }

    private EventFile Train => train ??= new(Path.Combine(Paths.Resolve(LogDir), "train"));
}
