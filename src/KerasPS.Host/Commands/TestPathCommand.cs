using System.Management.Automation;

namespace KerasPS.Hosting.Commands;

/// <summary>Whether a path exists.</summary>
[HostCommand]
[Cmdlet(VerbsDiagnostic.Test, "Path")]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PSCmdlet
{
    /// <summary>The paths, with wildcards.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>The paths, as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in Path)
            WriteObject(InvokeProvider.Item.Exists(path, force: true, literalPath: false));
        foreach (var path in LiteralPath)
            WriteObject(InvokeProvider.Item.Exists(path, force: true, literalPath: true));
    }
}
