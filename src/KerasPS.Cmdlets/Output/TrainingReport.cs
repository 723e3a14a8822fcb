using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace KerasPS.Cmdlets.Output;

/// <summary>Turns the events of a training into progress, verbose and information records.</summary>
internal sealed class TrainingReport(Cmdlet cmdlet)
{
    private const int EpochBar = 1;
    private const int BatchBar = 2;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch total = Stopwatch.StartNew();
    private readonly ProgressRecord epochs = new(EpochBar, "Training", "starting");
    private readonly ProgressRecord batches = new(BatchBar, "Epoch", "starting") { ParentActivityId = EpochBar };
    private long lastShown;
    private string lastFigures = "";

    /// <summary>Shows an event.</summary>
    public void Show(TrainingEvent item)
    {
        switch (item.Kind)
        {
            case TrainingEventKind.BatchEnd when Stopwatch.GetElapsedTime(lastShown) >= Interval:
                ShowBatch(item);
                break;
            case TrainingEventKind.EpochEnd:
                ShowEpoch(item);
                break;
            case TrainingEventKind.Message:
                cmdlet.WriteVerbose(item.Message ?? "");
                break;
            case TrainingEventKind.TrainEnd:
                Finish(item);
                break;
        }
    }

    private void ShowBatch(TrainingEvent item)
    {
        lastShown = Stopwatch.GetTimestamp();
        var done = item.Epoch + (item.Steps is { } steps ? (item.Batch + 1.0) / steps : 0);
        epochs.StatusDescription = string.Create(CultureInfo.InvariantCulture, $"epoch {item.Epoch + 1} of {item.Epochs}{lastFigures}");
        epochs.PercentComplete = Percent(done / Math.Max(1, item.Epochs));
        epochs.SecondsRemaining = done > 0 ? (int)(total.Elapsed.TotalSeconds / done * (item.Epochs - done)) : -1;
        cmdlet.WriteProgress(epochs);
        batches.Activity = string.Create(CultureInfo.InvariantCulture, $"Epoch {item.Epoch + 1}");
        batches.StatusDescription = string.Create(CultureInfo.InvariantCulture, $"batch {item.Batch + 1}{Of(item.Steps)} – {Figures(item.ReadRunningLogs())}");
        batches.PercentComplete = item.Steps is { } count ? Percent((item.Batch + 1.0) / count) : -1;
        cmdlet.WriteProgress(batches);
    }

    private void ShowEpoch(TrainingEvent item)
    {
        var result = EpochResult.Of(item);
        lastFigures = " – " + Figures(item.Logs!);
        cmdlet.WriteInformation(new InformationRecord(result, "Start-Fit") { Tags = { "KerasPS.Epoch" } });
        cmdlet.WriteVerbose(result.ToString());
        if (Stopwatch.GetElapsedTime(lastShown) < Interval) return;
        lastShown = Stopwatch.GetTimestamp();
        epochs.StatusDescription = string.Create(CultureInfo.InvariantCulture, $"epoch {item.Epoch + 1} of {item.Epochs}{lastFigures}");
        epochs.PercentComplete = Percent((item.Epoch + 1.0) / Math.Max(1, item.Epochs));
        cmdlet.WriteProgress(epochs);
    }

    private void Finish(TrainingEvent item)
    {
        foreach (var bar in new[] { batches, epochs })
        {
            bar.RecordType = ProgressRecordType.Completed;
            cmdlet.WriteProgress(bar);
        }

        if (item.Model.FitState == FitState.Diverged)
            cmdlet.WriteWarning($"Training of '{item.Model.Name}' diverged: the loss is no longer a finite number. "
                + "Lower the learning rate, clip gradients (-ClipNorm), or scale the inputs.");
    }

    private static string Figures(Logs logs) => string.Join(" - ", logs.Names.Select(n =>
        string.Create(CultureInfo.InvariantCulture, $"{n}: {EpochResult.Round(logs[n])}")));

    private static string Of(int? steps) => steps is { } count ? string.Create(CultureInfo.InvariantCulture, $" of {count}") : "";

    private static int Percent(double fraction) => (int)Math.Clamp(100 * fraction, 0, 100);
}
