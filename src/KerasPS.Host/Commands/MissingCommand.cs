using System.Management.Automation;

namespace KerasPS.Hosting.Commands;

/// <summary>Stands for any command that only the full PowerShell has: takes whatever it is given, and says so.</summary>
public sealed class MissingCommand : PSCmdlet
{
    /// <summary>Whatever comes through the pipeline.</summary>
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    /// <summary>Whatever else is passed.</summary>
    [Parameter(ValueFromRemainingArguments = true)]
    public object[] Rest { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var name = MyInvocation.InvocationName;
        var message = $"'{name}' is a command of the full PowerShell (pwsh 7.6 or later), which this small host does not carry."
            + " Run the script with pwsh after 'Import-Module ./KerasPS.psd1', or write it with .NET calls.";
        ThrowTerminatingError(new ErrorRecord(
            new CommandNotFoundException(message), "CommandOnlyInFullPowerShell", ErrorCategory.ObjectNotFound, name));
    }
}
