using System.Management.Automation;

namespace KerasPS.Hosting.Commands;

/// <summary>Puts a path together.</summary>
[HostCommand]
[Cmdlet(VerbsCommon.Join, "Path")]
[OutputType(typeof(string))]
public sealed class JoinPathCommand : PSCmdlet
{
    /// <summary>The folders.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string[] Path { get; set; } = [];

    /// <summary>What lies in them.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [AllowEmptyString]
    public string ChildPath { get; set; } = string.Empty;

    /// <summary>What lies further down.</summary>
    [Parameter(ValueFromRemainingArguments = true)]
    public string[] AdditionalChildPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var folder in Path)
        {
            var result = SessionState.Path.Combine(folder, ChildPath);
            foreach (var child in AdditionalChildPath)
                result = SessionState.Path.Combine(result, child);
            WriteObject(result);
        }
    }
}
