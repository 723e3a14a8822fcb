using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>A command that reads files, given by -Path (with wildcards) or -LiteralPath.</summary>
public abstract class FileCommand : KerasCmdlet
{
    /// <summary>The parameter set of -Path.</summary>
    protected const string PathSet = "Path";

    /// <summary>The parameter set of -LiteralPath.</summary>
    protected const string LiteralSet = "LiteralPath";

    private string[] paths = [];

    /// <summary>The file, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string[] Path { get => paths; set => paths = value; }

    /// <summary>The file, its path as it is.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => paths; set => paths = value; }

    /// <inheritdoc/>
    protected override object ErrorTarget => paths;

    /// <summary>The files that were named.</summary>
    protected IEnumerable<string> Files() => PathResolver.Existing(SessionState, paths, ParameterSetName == LiteralSet);
}
