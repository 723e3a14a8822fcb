using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Loads weights from a file into a model, by position or by the layers' names.</summary>
[Cmdlet(VerbsData.Import, "Weight", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Model))]
public sealed class ImportWeightCommand : KerasCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    /// <summary>The model, built.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>A weights file, or the file of a whole model.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string Path { get; set; } = "";

    /// <summary>The file, its path as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    /// <summary>Takes the layers whose names are in both, instead of all by position.</summary>
    [Parameter]
    public SwitchParameter ByName { get; set; }

    /// <summary>Passes over layers whose shapes differ, and warns of each.</summary>
    [Parameter]
    public SwitchParameter SkipMismatch { get; set; }

    /// <summary>Returns the model though it did not come through the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        var literal = ParameterSetName == LiteralSet;
        var file = PathResolver.Existing(SessionState, [literal ? LiteralPath : Path], literal).Single();
        ModelFile.LoadWeights(Model, file, ByName, SkipMismatch, reason => WriteWarning($"{reason} The layer was passed over."));
        if (IsInPipeline || PassThru) WriteObject(Model);
    }
}
