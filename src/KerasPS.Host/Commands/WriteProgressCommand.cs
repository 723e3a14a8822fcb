using System.Management.Automation;

namespace KerasPS.Hosting.Commands;

/// <summary>Shows how far a script is.</summary>
[HostCommand]
[Cmdlet(VerbsCommunications.Write, "Progress")]
public sealed class WriteProgressCommand : PSCmdlet
{
    /// <summary>What is being done.</summary>
    [Parameter(Position = 0)]
    public string Activity { get; set; } = "Working";

    /// <summary>How it stands.</summary>
    [Parameter(Position = 1)]
    public string Status { get; set; } = "Processing";

    /// <summary>The number of the bar.</summary>
    [Parameter(Position = 2)]
    public int Id { get; set; }

    /// <summary>The percentage done.</summary>
    [Parameter]
    public int PercentComplete { get; set; } = -1;

    /// <summary>The seconds left.</summary>
    [Parameter]
    public int SecondsRemaining { get; set; } = -1;

    /// <summary>What is being worked on.</summary>
    [Parameter]
    public string? CurrentOperation { get; set; }

    /// <summary>The bar this one belongs to.</summary>
    [Parameter]
    public int ParentId { get; set; } = -1;

    /// <summary>Whether the bar goes away.</summary>
    [Parameter]
    public SwitchParameter Completed { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteProgress(new ProgressRecord(Id, Activity, Status)
    {
        PercentComplete = PercentComplete,
        SecondsRemaining = SecondsRemaining,
        CurrentOperation = CurrentOperation,
        ParentActivityId = ParentId,
        RecordType = Completed ? ProgressRecordType.Completed : ProgressRecordType.Processing,
    });
}
