using System.Management.Automation;

namespace KerasPS.Hosting.Commands;

/// <summary>Writes a non-terminating error.</summary>
[HostCommand]
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = MessageSet)]
public sealed class WriteErrorCommand : PSCmdlet
{
    private const string MessageSet = "NoException";
    private const string RecordSet = "ErrorRecord";
    private const string ExceptionSet = "WithException";

    /// <summary>What happened.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = MessageSet)]
    [Parameter(ParameterSetName = ExceptionSet)]
    [Alias("Msg")]
    [AllowEmptyString]
    public string? Message { get; set; }

    /// <summary>The exception behind it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ExceptionSet)]
    public Exception? Exception { get; set; }

    /// <summary>A finished record.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RecordSet)]
    public ErrorRecord? ErrorRecord { get; set; }

    /// <summary>The class of error.</summary>
    [Parameter]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    /// <summary>The name handlers look for.</summary>
    [Parameter]
    public string ErrorId { get; set; } = string.Empty;

    /// <summary>What it happened to.</summary>
    [Parameter]
    public object? TargetObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var exception = Exception ?? new WriteErrorException(Message ?? string.Empty);
        var record = ErrorRecord is null
            ? new ErrorRecord(exception, ErrorId.Length > 0 ? ErrorId : exception.GetType().FullName, Category, TargetObject)
            : new ErrorRecord(ErrorRecord, null);
        // The position shown is the caller's line, not one in here.
        if (GetVariableValue("MyInvocation") is InvocationInfo caller && caller.MyCommand is FunctionInfo)
            record.CategoryInfo.Activity = caller.MyCommand.Name;
        WriteError(record);
    }
}
