using System.Globalization;
using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Downloads as commands make them: -WhatIf and -Confirm come first, progress is shown, Ctrl+C stops them.</summary>
internal sealed class Downloading(PSCmdlet cmdlet, CancellationToken stop)
{
    private const double Megabyte = 1e6;
    private readonly ProgressRecord bar = new(0, "Download", "Waiting for the server");
    private long shown;

    /// <summary>Does what may need a download; false where the user declined it.</summary>
    public bool Run(Action<DownloadOptions> action)
    {
        try
        {
            action(new() { Approve = file => cmdlet.ShouldProcess(file.Path, $"Download {file.Address}"), Progress = Show, Cancel = stop });
            return true;
        }
        catch (DownloadDeclinedException)
        {
            return false;
        }
        finally
        {
            if (shown > 0)
            {
                bar.RecordType = ProgressRecordType.Completed;
                cmdlet.WriteProgress(bar);
            }
        }
    }

    private void Show(CachedFile file, long done, long? total)
    {
        // Not more than once a percent.
        if (done < total && done - shown < Math.Max(total.Value / 100, 1 << 16)) return;
        shown = done;
        bar.Activity = $"Download {file.Name}";
        bar.StatusDescription = string.Create(CultureInfo.InvariantCulture, $"{done / Megabyte:0.0} MB{(total is { } all ? $" of {all / Megabyte:0.0} MB" : "")}");
        bar.PercentComplete = total > 0 ? (int)Math.Min(100, done * 100 / total.Value) : -1;
        cmdlet.WriteProgress(bar);
    }
}
